import { logError } from '../guard';
import { ReadRequest } from '../protocol';
import { readRequest } from '../read-request';
import type { Session } from '../session';

/** Answers `ami/readRequest`. An exception goes back to the client: a request that was not read must not be sent. */
export function offerReading({ connection, settings }: Session): void {
  connection.onRequest(ReadRequest, params =>
    readRequest(params, settings.of(params.uri), (rule, error) => logError(connection, rule, error)),
  );
}
