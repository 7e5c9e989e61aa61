import { StartGates } from '../../../../client/src/batch/start-gates';
import type { StartLimits } from '../../../../client/src/batch/start-pace';
import type { Scene, Window } from '../../runs/support/scene';

/** The gates of a window whose time is the test's. */
export function gatesOf({ time }: Scene, { runs }: Window, limits?: StartLimits): StartGates {
  const sources = { list: () => runs.list(), onDidChange: (listener: () => void) => runs.onDidChange(listener) };
  return new StartGates(sources, time.clock, limits);
}
