import type { Connection } from 'vscode-languageserver';

/** Makes a handler that throws cost only itself: the error goes to the log, and the answer is empty. */
export function guard<Params extends unknown[], Result>(
  connection: Connection,
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

/** Writes a bug to the client's log, with its stack. */
export function logError(connection: Connection, where: string, error: unknown): void {
  connection.console.error(`${where}: ${error instanceof Error ? error.stack : String(error)}`);
}
