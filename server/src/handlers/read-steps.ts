import { readSteps } from '../after/read-steps';
import { ReadSteps } from '../protocol';
import type { Session } from '../session';

/** Answers `ami/readSteps`. An exception goes back to the client: steps that were not read must not run. */
export function offerReadingSteps({ connection }: Session): void {
  connection.onRequest(ReadSteps, params => readSteps(params));
}
