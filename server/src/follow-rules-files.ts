import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { logError } from './guard';
import type { Session } from './session';

/**
 * Says when an `.ami-rules.json` may be another one: when the client says so, or with each request that is opened where the client
 * watches no files. Returns what is to be done when the client is ready.
 */
export function followRulesFiles(session: Session, onChange: () => void): () => void {
  const { connection, client, requests } = session;
  connection.onDidChangeWatchedFiles(onChange);
  if (!client.registersWatchers) requests.listen({ opened: onChange });
  return () => {
    if (!client.registersWatchers) return;
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/.ami-rules.json' }] })
      .catch(error => logError(connection, 'settings', error));
  };
}
