import type { Image } from '../../ec2/model';
import type { WatchPolicy } from '../policy';
import type { Outcome, Run, SnapshotProgress, WatchingState } from '../run';
import { end, enter } from '../transitions';

/** Returns the run after one answer of EC2. `image` is undefined if EC2 did not list it. */
export function observeImage(
  run: Run,
  image: Image | undefined,
  snapshots: readonly SnapshotProgress[],
  at: string,
  policy: WatchPolicy,
): Run {
  const { state } = run;
  if (state.kind !== 'watching') return run;
  if (image === undefined) return observeAbsence(run, state, at, policy);
  const seen = snapshots.length > 0 ? { ...run, snapshots } : run;
  const outcome = outcomeOf(image);
  return outcome !== undefined ? end(seen, outcome, at) : enter(seen, { kind: 'watching', image: image.state }, at);
}

/** EC2 may not know the image yet just after the call, and a list may miss it at any time: only lasting absence counts. */
function observeAbsence(run: Run, { absent }: WatchingState, at: string, policy: WatchPolicy): Run {
  const since = absent?.since ?? at;
  const looks = (absent?.looks ?? 0) + 1;
  // However the clock was set meanwhile, the looks are real.
  if (looks >= policy.graceLooks && Math.abs(Date.parse(at) - Date.parse(since)) >= policy.grace) {
    return end(run, { kind: 'gone', why: 'not-listed' }, at);
  }
  return enter(run, { kind: 'watching', image: 'not-visible', absent: { since, looks } }, at);
}

function outcomeOf(image: Image): Outcome | undefined {
  switch (image.state) {
    case 'available':
      return { kind: 'available' };
    case 'failed':
    case 'error':
    case 'invalid':
      return { kind: 'failed', state: image.state, reason: image.stateReason };
    case 'deregistered':
    case 'disabled':
      return { kind: 'gone', why: image.state };
    default:
      return undefined;
  }
}
