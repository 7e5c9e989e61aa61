import type { Run } from '../../../../client/src/runs/run';

/** The moment of a run's life that a file of it stands for. */
export function momentOf(run: Run): string {
  const { state } = run;
  if (state.kind === 'watching') return `watching ${state.image}`;
  if (state.kind === 'ended') return run.isAnnounced ? 'told' : `ended ${state.outcome.kind}`;
  return state.kind;
}
