import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { logError } from './guard';
import type { Session } from './session';

const rulesFiles = '**/.ami-rules.json';
const stepsFiles = '**/*.ami-after.json';

/** Called when files of a kind may be others. */
export interface FilesListener {
  readonly rules: () => void;
  readonly steps: () => void;
}

/**
 * Says when files beside the open ones may be others: when the client says so, or with each file that is opened where the client
 * watches no files. Returns what is to be done when the client is ready.
 */
export function followFiles({ connection, client, requests }: Session, listener: FilesListener): () => void {
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const areSteps = changes.map(({ uri }) => uri.endsWith('.ami-after.json'));
    if (areSteps.includes(true)) listener.steps();
    if (areSteps.includes(false)) listener.rules();
  });
  if (!client.registersWatchers) requests.listen({ opened: listener.rules });
  return () => {
    if (!client.registersWatchers) return;
    const watchers = [rulesFiles, stepsFiles].map(globPattern => ({ globPattern }));
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch(error => logError(connection, 'settings', error));
  };
}
