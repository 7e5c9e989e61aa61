import { logError } from '../guard';
import type { Kinds } from '../kinds';
import { ReadRequest } from '../protocol';
import { readRequest } from '../read-request';
import type { Session } from '../session';

/** Answers `ami/readRequest`. An exception goes back to the client: a request that was not read must not be sent. */
export function offerReading({ connection, settings }: Session, { request }: Kinds): void {
  connection.onRequest(ReadRequest, params =>
    readRequest(params, request, settings.of(params.uri), (rule, error) => logError(connection, rule, error)),
  );
}
