import type { Run } from '../../runs/run';

/** When the request first went out, in epoch milliseconds; before that, when the run was recorded. */
export function startOf(run: Run): number {
  return Date.parse(run.attempts[0]?.sent ?? run.created);
}

/** When the last thing happened to a run, as ISO 8601. */
export function endOf(run: Run): string {
  return run.history.at(-1)?.at ?? run.created;
}

/** Milliseconds from the sending to the end, or until `now` while there is none. */
export function elapsed(run: Run, now: number): number {
  return (run.state.kind === 'ended' ? Date.parse(endOf(run)) : now) - startOf(run);
}

/** How long the newest image of the same instance took that became available: what to expect of this one. */
export function lastDuration(run: Run, runs: readonly Run[]): number | undefined {
  const earlier = runs
    .filter(({ id, instance }) => id !== run.id && instance.id === run.instance.id)
    .filter(({ state }) => state.kind === 'ended' && state.outcome.kind === 'available')
    .sort((a, b) => Date.parse(endOf(b)) - Date.parse(endOf(a)));
  return earlier[0] && elapsed(earlier[0], 0);
}
