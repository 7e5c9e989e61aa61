import type { InitializeParams } from 'vscode-languageserver-protocol';
import { InsertTextMode, MarkupKind } from 'vscode-languageserver-types';
import type { InitializationOptions } from './protocol';

/** What the editor at the other end can do, as far as an answer depends on it. */
export interface ClientAbilities {
  /** It asks for diagnostics; otherwise they are sent to it. */
  readonly pullsDiagnostics: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  /** It tells the server of files that change, when it is asked to. */
  readonly registersWatchers: boolean;
  readonly snippets: boolean;
  readonly adjustsIndentation: boolean;
  /** It shows a text beside the label of every suggestion, not only of the chosen one. */
  readonly labelDetails: boolean;
  /** It takes a range and a text where every suggestion would repeat the range. */
  readonly defaultEditRange: boolean;
  /** It asks for the detail of a suggestion when it shows that, not for every one of a list. */
  readonly resolvesDetail: boolean;
  /** It shows Markdown in hovers, and in the documentation of a suggestion; otherwise it gets the same as plain text. */
  readonly hoverMarkdown: boolean;
  readonly suggestionMarkdown: boolean;
  readonly nestedSymbols: boolean;
  /** It shows the kinds of symbols that LSP 3 has added; without them only those up to Array. */
  readonly newSymbolKinds: boolean;
  /** It takes fixes as edits; otherwise it would only take commands, of which the server has none. */
  readonly codeActions: boolean;
  /** A fix may make a file. */
  readonly createsFiles: boolean;
  readonly onlyFoldsLines: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesInlayHints: boolean;
  readonly refreshesCodeLenses: boolean;
  /** It is our own: it answers the questions of protocol.ts and runs VS Code's commands and ours. */
  readonly live: boolean;
  /** It runs requests, and fills in the selected instance where a request names none. */
  readonly runs: boolean;
}

export function readClientAbilities({ capabilities, initializationOptions }: InitializeParams): ClientAbilities {
  const { textDocument, workspace } = capabilities;
  const item = textDocument?.completion?.completionItem;
  const options = readOptions(initializationOptions);
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    snippets: item?.snippetSupport === true,
    adjustsIndentation: lists(item?.insertTextModeSupport?.valueSet, InsertTextMode.adjustIndentation),
    labelDetails: item?.labelDetailsSupport === true,
    defaultEditRange: lists(textDocument?.completion?.completionList?.itemDefaults, 'editRange'),
    resolvesDetail: lists(item?.resolveSupport?.properties, 'detail'),
    hoverMarkdown: lists(textDocument?.hover?.contentFormat, MarkupKind.Markdown),
    suggestionMarkdown: lists(item?.documentationFormat, MarkupKind.Markdown),
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    newSymbolKinds: textDocument?.documentSymbol?.symbolKind?.valueSet !== undefined,
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true && lists(workspace.workspaceEdit.resourceOperations, 'create'),
    onlyFoldsLines: textDocument?.foldingRange?.lineFoldingOnly === true,
    relatedInformation:
      (textDocument?.diagnostic ?? textDocument?.publishDiagnostics)?.relatedInformation === true ||
      textDocument?.publishDiagnostics?.relatedInformation === true,
    codeDescription:
      textDocument?.diagnostic?.codeDescriptionSupport === true ||
      textDocument?.publishDiagnostics?.codeDescriptionSupport === true,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    live: options.live === true,
    runs: options.runs === true,
  };
}

/** Whether a client's list has an item. What is no list, whatever the protocol says, is one that has nothing. */
function lists(list: unknown, item: unknown): boolean {
  return Array.isArray(list) && list.includes(item);
}

function readOptions(options: unknown): InitializationOptions {
  return typeof options === 'object' && options !== null ? options : {};
}
