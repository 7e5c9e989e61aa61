import type { Run } from '../../../../client/src/runs/run';

/** How a run ended, in a few words for a table; its state where it has not. */
export function outcomeOf({ state }: Run): string {
  if (state.kind !== 'ended') return state.kind;
  const { outcome } = state;
  switch (outcome.kind) {
    case 'not-created':
      return outcome.why.kind === 'refused'
        ? `not created: refused (${outcome.why.failure.code})`
        : `not created: ${outcome.why.kind}`;
    case 'gone':
      return `gone: ${outcome.why}`;
    default:
      return outcome.kind;
  }
}
