import type { Connection, InitializeResult } from 'vscode-languageserver';
import { Analyses } from './analyses';
import { readClientAbilities } from './client-abilities';
import { logError } from './guard';
import { offerCompletion } from './handlers/completion';
import { offerDiagnostics } from './handlers/diagnostics';
import { offerHover } from './handlers/hover';
import { LiveAnswers } from './live-answers';
import { OpenRequests } from './open-requests';
import { serverCapabilities } from './server-capabilities';
import type { Session } from './session';
import { followSettings } from './settings';

/** Serves one client over a connection that is not listening yet. Nothing outlives the connection. */
export function startServer(connection: Connection): void {
  const requests = new OpenRequests();
  connection.onInitialize((params): InitializeResult => {
    const client = readClientAbilities(params);
    const live = new LiveAnswers(connection, client.live, () => refresh());
    const analyses = new Analyses(live, (rule, error) => logError(connection, rule, error));
    const session: Session = { connection, client, requests, analyses, live };
    const refresh = offerDiagnostics(session);
    followSettings(connection, client, severities => {
      if (analyses.setSeverities(severities)) refresh();
    });
    offerHover(session);
    offerCompletion(session);
    requests.onClose(uri => {
      analyses.forget(uri);
      live.forget(uri);
    });
    return { capabilities: serverCapabilities(client), serverInfo: { name: 'ami-authoring' } };
  });
  requests.listen(connection);
  connection.listen();
}
