import type { MessageConnection } from 'vscode-jsonrpc';
import { LogMessageNotification } from './lsp';

/** Makes a handler that throws cost only itself: the error goes to the log, and the answer is empty. */
export function guard<Params extends unknown[], Result>(
  connection: MessageConnection,
  name: string,
  empty: Result,
  handler: (...params: Params) => Result | Promise<Result>,
): (...params: Params) => Result | Promise<Result> {
  const fail = (error: unknown): Result => {
    logError(connection, name, error);
    return empty;
  };
  return (...params) => {
    try {
      const result = handler(...params);
      return result instanceof Promise ? result.catch(fail) : result;
    } catch (error) {
      return fail(error);
    }
  };
}

/** As `MessageType` of LSP has it. */
const errorMessage = 1;

/** Writes a bug to the client's log, with its stack. */
export function logError(connection: MessageConnection, where: string, error: unknown): void {
  const message = `${where}: ${error instanceof Error ? error.stack : String(error)}`;
  // A connection that does not even take the log is gone, and nobody reads it.
  connection.sendNotification(LogMessageNotification, { type: errorMessage, message }).catch(() => undefined);
}
