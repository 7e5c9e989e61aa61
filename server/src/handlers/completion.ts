import {
  type Command,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from 'vscode-languageserver-types';
import { guard } from '../guard';
import { fitAll, suggest } from '../language/complete';
import { liveQuestion, suggestDevices, suggestFromAnswer } from '../language/completion/live';
import { completionSite, type Site } from '../language/completion/site';
import type { FittedSuggestion, Suggestion } from '../language/completion/suggestion';
import { documentationOf } from '../language/documentation';
import { CompletionRequest, CompletionResolveRequest } from '../lsp';
import type { OpenRequest } from '../open-requests';
import { AskSuggestions, type Suggestions } from '../protocol';
import type { Session } from '../session';
import { toTextEdit } from '../spans';

export function offerCompletion(session: Session): void {
  const { connection, client, requests, live } = session;
  const nothing: CompletionList = { isIncomplete: false, items: [] };
  connection.onRequest(
    CompletionRequest,
    guard(connection, 'completion', nothing, async ({ textDocument, position }) => {
      const request = requests.get(textDocument.uri);
      if (request === undefined || request.other !== undefined) return nothing;
      const site = completionSite(request.document, request.text.offsetAt(position));
      if (site === undefined) return nothing;
      const answer = client.live ? await ask(session, request.uri, site) : null;
      // The text may have changed meanwhile; the editor asks again for the new one.
      if (requests.get(textDocument.uri) !== request) return { isIncomplete: true, items: [] };
      const suggestions = [
        ...suggestDevices(site, live.facts(request.uri)),
        ...suggestFromAnswer(site, answer),
        ...suggest(site),
      ];
      return {
        isIncomplete: answer?.incomplete === true,
        items: fitAll(site, suggestions, client).map(each => toItem(request, each, session)),
      };
    }),
  );
  connection.onRequest(CompletionResolveRequest, item =>
    guard(connection, 'completion', item, () => resolveItem(item))(),
  );
}

function resolveItem(item: CompletionItem): CompletionItem {
  const markdown = typeof item.data === 'string' ? documentationOf(item.data) : undefined;
  return markdown === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value: markdown } };
}

/** A client that fails to answer is one that has nothing to offer. */
async function ask({ connection }: Session, uri: string, site: Site): Promise<Suggestions | null> {
  const question = liveQuestion(site);
  if (question === undefined) return null;
  const nothing: Suggestions | null = null;
  return guard(connection, 'completion', nothing, () => connection.sendRequest(AskSuggestions, { uri, ...question }))();
}

function toItem(request: OpenRequest, suggestion: FittedSuggestion, { client }: Session): CompletionItem {
  const { label, detail, change, extra, isSnippet, topic, matches, order, choiceFollows } = suggestion;
  return {
    label,
    kind: kinds[suggestion.kind],
    ...(detail !== undefined && { detail }),
    // An id says nothing by itself: what it stands for is seen on every line of the list.
    ...(suggestion.kind === 'live' && client.labelDetails && { labelDetails: { description: detail } }),
    sortText: order,
    ...(matches !== label && { filterText: matches }),
    textEdit: toTextEdit(request.text, change),
    ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
    ...(client.adjustsIndentation &&
      change.text.includes('\n') && { insertTextMode: InsertTextMode.adjustIndentation }),
    ...(extra !== undefined && { additionalTextEdits: [toTextEdit(request.text, extra)] }),
    ...(choiceFollows === true && client.live && { command: openSuggestions }),
    ...(topic !== undefined && { data: topic }),
  };
}

/** After a member whose value is chosen next. */
const openSuggestions: Command = { title: '', command: 'editor.action.triggerSuggest' };

const kinds: Readonly<Record<Suggestion['kind'], CompletionItemKind>> = {
  member: CompletionItemKind.Property,
  required: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  block: CompletionItemKind.Snippet,
  variable: CompletionItemKind.Variable,
  live: CompletionItemKind.Reference,
};
