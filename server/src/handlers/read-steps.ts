import { logError } from '../guard';
import type { Parts } from '../parts';
import { ReadSteps } from '../protocol';
import type { Session } from '../session';

/** Answers `ami/readSteps`. An exception goes back to the client: steps that were not read must not run. */
export function offerReadingSteps({ connection, settings }: Session, { steps }: Parts): void {
  connection.onRequest(ReadSteps, params =>
    steps().readSteps(params, {
      severities: settings.of(params.uri),
      onRuleError: (rule, error) => logError(connection, rule, error),
    }),
  );
}
