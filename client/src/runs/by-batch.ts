import type { Run } from './run';

/** The runs that are told together: those of each batch, and those of none. */
export function byBatch(runs: readonly [Run, ...Run[]]): readonly (readonly [Run, ...Run[]])[] {
  const groups = new Map<string | undefined, [Run, ...Run[]]>();
  for (const run of runs) {
    const group = groups.get(run.batch?.id);
    if (group === undefined) groups.set(run.batch?.id, [run]);
    else group.push(run);
  }
  return [...groups.values()];
}
