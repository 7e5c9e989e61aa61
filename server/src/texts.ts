import { config } from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver';
import { logError } from './guard';
import type { InitializationOptions } from './protocol';

/** Loads the texts of the client's language, if it names them. Texts that cannot be read are logged, and the server speaks English. */
export async function loadTexts(connection: Connection, options: InitializationOptions | undefined): Promise<void> {
  if (typeof options?.texts !== 'string') return;
  try {
    await config({ uri: options.texts });
  } catch (error) {
    logError(connection, 'texts', error);
  }
}
