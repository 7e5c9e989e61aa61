import type { MessageConnection } from 'vscode-jsonrpc';
import type { InitializeParams, InitializeResult } from 'vscode-languageserver-protocol';
import { Analyses } from './analyses';
import { readClientAbilities } from './client-abilities';
import { logError } from './guard';
import { offerAnnotations } from './handlers/annotations';
import { offerCodeActions } from './handlers/code-actions';
import { offerCompletion } from './handlers/completion';
import { offerDiagnostics } from './handlers/diagnostics';
import { offerFormatting } from './handlers/formatting';
import { offerHover } from './handlers/hover';
import { offerReading } from './handlers/read-request';
import { offerStructure } from './handlers/structure';
import { LiveAnswers } from './live-answers';
import { LiveChoices } from './live-choices';
import { ExitNotification, InitializeRequest, ShutdownRequest } from './lsp';
import { OpenRequests } from './open-requests';
import { Changed } from './protocol';
import { createRefreshes } from './refreshes';
import { serverCapabilities } from './server-capabilities';
import type { Session } from './session';
import { followSettings } from './settings';

export interface ServerOptions {
  /** Called when the client said `exit` or is gone: 0 after an orderly shutdown, 1 otherwise. */
  readonly onExit?: (code: number) => void;
}

/** Serves one client over a connection that is not listening yet. Nothing outlives the connection. */
export function startServer(connection: MessageConnection, { onExit = () => {} }: ServerOptions = {}): void {
  const requests = new OpenRequests();
  let exitCode = 1;
  connection.onRequest(InitializeRequest, params => startSession(connection, requests, params));
  connection.onRequest(ShutdownRequest, () => {
    exitCode = 0;
  });
  connection.onNotification(ExitNotification, () => onExit(exitCode));
  connection.onClose(() => onExit(exitCode));
  requests.follow(connection);
  connection.listen();
}

function startSession(
  connection: MessageConnection,
  requests: OpenRequests,
  params: InitializeParams,
): InitializeResult {
  const client = readClientAbilities(params);
  const refreshes = createRefreshes(connection, client);
  const live = new LiveAnswers(connection, client.live, () => {
    refreshDiagnostics();
    refreshes.inlayHints();
  });
  const analyses = new Analyses(live, (rule, error) => logError(connection, rule, error));
  const choices = new LiveChoices(connection);
  const session: Session = { connection, client, requests, analyses, live, choices };
  const refreshDiagnostics = offerDiagnostics(session, refreshes.diagnostics);
  offerHover(session);
  offerCompletion(session);
  offerCodeActions(session);
  offerStructure(session);
  offerFormatting(session);
  offerAnnotations(session);
  offerReading(session);
  followSettings(connection, client, severities => {
    if (analyses.setSeverities(severities)) refreshDiagnostics();
  });
  connection.onNotification(Changed, ({ what }) => {
    if (what === 'runs') return refreshes.codeLenses();
    live.expire(what);
    if (what === 'facts') choices.expire();
    refreshDiagnostics();
    refreshes.inlayHints();
  });
  requests.listen({
    closed: uri => {
      live.forget(uri);
      choices.forget(uri);
    },
  });
  return { capabilities: serverCapabilities(client), serverInfo: { name: 'ami-authoring' } };
}
