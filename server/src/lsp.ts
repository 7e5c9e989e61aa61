/**
 * The messages of LSP that the server speaks, typed by the protocol library but without it: loading its list of all the messages there are
 * takes longer than everything else that the server does before its first answer. The session tests use the library's own list, and would
 * find a name or a shape that is not the protocol's.
 */

import { NotificationType, NotificationType0, RequestType, RequestType0 } from 'vscode-jsonrpc';
import type {
  CodeAction,
  CodeActionParams,
  CodeLens,
  CodeLensParams,
  CompletionItem,
  CompletionList,
  CompletionParams,
  ConfigurationParams,
  DidChangeConfigurationParams,
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  DocumentFormattingParams,
  DocumentLink,
  DocumentLinkParams,
  DocumentRangeFormattingParams,
  DocumentSymbol,
  DocumentSymbolParams,
  FoldingRange,
  FoldingRangeParams,
  Hover,
  HoverParams,
  InitializedParams,
  InitializeParams,
  InitializeResult,
  InlayHint,
  InlayHintParams,
  LogMessageParams,
  PublishDiagnosticsParams,
  RegistrationParams,
  SelectionRange,
  SelectionRangeParams,
  SymbolInformation,
  TextEdit,
} from 'vscode-languageserver-protocol';

// The life of a session
export const InitializeRequest = new RequestType<InitializeParams, InitializeResult, void>('initialize');
export const InitializedNotification = new NotificationType<InitializedParams>('initialized');
export const ShutdownRequest = new RequestType0<void, void>('shutdown');
export const ExitNotification = new NotificationType0('exit');
export const LogMessageNotification = new NotificationType<LogMessageParams>('window/logMessage');
export const RegistrationRequest = new RequestType<RegistrationParams, void, void>('client/registerCapability');

// Settings
export const ConfigurationRequest = new RequestType<ConfigurationParams, unknown[], void>('workspace/configuration');
export const DidChangeConfigurationNotification = new NotificationType<DidChangeConfigurationParams>(
  'workspace/didChangeConfiguration',
);

// Texts
export const DidOpenTextDocumentNotification = new NotificationType<DidOpenTextDocumentParams>('textDocument/didOpen');
export const DidChangeTextDocumentNotification = new NotificationType<DidChangeTextDocumentParams>(
  'textDocument/didChange',
);
export const DidCloseTextDocumentNotification = new NotificationType<DidCloseTextDocumentParams>(
  'textDocument/didClose',
);

// What is said of a text
export const DocumentDiagnosticRequest = new RequestType<DocumentDiagnosticParams, DocumentDiagnosticReport, void>(
  'textDocument/diagnostic',
);
export const DiagnosticRefreshRequest = new RequestType0<void, void>('workspace/diagnostic/refresh');
export const PublishDiagnosticsNotification = new NotificationType<PublishDiagnosticsParams>(
  'textDocument/publishDiagnostics',
);
export const HoverRequest = new RequestType<HoverParams, Hover | null, void>('textDocument/hover');
export const InlayHintRequest = new RequestType<InlayHintParams, InlayHint[], void>('textDocument/inlayHint');
export const InlayHintRefreshRequest = new RequestType0<void, void>('workspace/inlayHint/refresh');
export const CodeLensRequest = new RequestType<CodeLensParams, CodeLens[], void>('textDocument/codeLens');
export const CodeLensRefreshRequest = new RequestType0<void, void>('workspace/codeLens/refresh');
export const DocumentLinkRequest = new RequestType<DocumentLinkParams, DocumentLink[], void>(
  'textDocument/documentLink',
);

// The structure of a text
export const DocumentSymbolRequest = new RequestType<
  DocumentSymbolParams,
  DocumentSymbol[] | SymbolInformation[] | null,
  void
>('textDocument/documentSymbol');
export const FoldingRangeRequest = new RequestType<FoldingRangeParams, FoldingRange[] | null, void>(
  'textDocument/foldingRange',
);
export const SelectionRangeRequest = new RequestType<SelectionRangeParams, SelectionRange[] | null, void>(
  'textDocument/selectionRange',
);

// Changes to a text
export const CompletionRequest = new RequestType<CompletionParams, CompletionList, void>('textDocument/completion');
export const CompletionResolveRequest = new RequestType<CompletionItem, CompletionItem, void>('completionItem/resolve');
export const CodeActionRequest = new RequestType<CodeActionParams, CodeAction[], void>('textDocument/codeAction');
export const DocumentFormattingRequest = new RequestType<DocumentFormattingParams, TextEdit[] | null, void>(
  'textDocument/formatting',
);
export const DocumentRangeFormattingRequest = new RequestType<DocumentRangeFormattingParams, TextEdit[] | null, void>(
  'textDocument/rangeFormatting',
);
