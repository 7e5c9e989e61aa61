import { readSteps } from '../after/read-steps';
import { logError } from '../guard';
import { ReadSteps } from '../protocol';
import type { Session } from '../session';

/** Answers `ami/readSteps`. An exception goes back to the client: steps that were not read must not run. */
export function offerReadingSteps({ connection, settings }: Session): void {
  connection.onRequest(ReadSteps, params =>
    readSteps(params, {
      severities: settings.of(params.uri),
      onRuleError: (rule, error) => logError(connection, rule, error),
    }),
  );
}
