import { lastChangeOf, type Run } from '../../runs/run';

/** When the request first went out, in epoch milliseconds; before that, when the run was recorded. */
export function startOf(run: Run): number {
  return Date.parse(run.attempts[0]?.sent ?? run.created);
}

/**
 * Milliseconds from the sending until EC2 was done with the image, or until `now` while it is not. That the image was
 * deregistered or disabled later is no part of it.
 */
export function elapsed(run: Run, now: number): number {
  if (run.state.kind !== 'ended') return now - startOf(run);
  const done = run.history.filter(({ state, detail }) => state === 'ended' && detail !== 'gone').at(-1);
  return Date.parse(done?.at ?? lastChangeOf(run)) - startOf(run);
}

/** Whether the image could be used once, even if it no longer exists. */
export function wasAvailable({ history }: Run): boolean {
  return history.some(({ state, detail }) => state === 'ended' && detail === 'available');
}

/** How long the newest image of the same instance took that became available: what to expect of this one. */
export function lastDuration(run: Run, runs: readonly Run[]): number | undefined {
  const earlier = runs
    .filter(({ id, instance }) => id !== run.id && instance.id === run.instance.id)
    .filter(({ state }) => state.kind === 'ended' && state.outcome.kind === 'available')
    .sort((a, b) => Date.parse(lastChangeOf(b)) - Date.parse(lastChangeOf(a)));
  return earlier[0] === undefined ? undefined : elapsed(earlier[0], 0);
}
