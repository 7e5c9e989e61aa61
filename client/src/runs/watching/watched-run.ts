import type { FailureData } from '../../ec2/aws-failure';
import type { WatchPolicy } from '../policy';
import type { Run } from '../run';
import { enter } from '../transitions';
import { findTrouble } from '../trouble';
import { observeImage } from './observe-image';
import type { WatchedImage } from './watched-image';

/** The image of a run that is watched. `keep` hears of changes only: neither the disk nor the views need the rest. */
export function watchedRun(run: Run, policy: WatchPolicy, keep: (run: Run) => Promise<void>): WatchedImage {
  const imageId = run.imageId ?? '';
  const keepChange = async (after: Run) => {
    if (JSON.stringify(run) !== JSON.stringify(after)) await keep(after);
  };
  return {
    runId: run.id,
    imageId,
    target: run.target,
    since: run.created,
    // Older ones end in " from vol-…".
    description: `Created by CreateImage(${run.instance.id}) for ${imageId}*`,
    isHeldUp: isHeldUp(run),
    seen: (image, snapshots, at) => keepChange(observeImage(run, image, snapshots, at, policy)),
    failed: (failure, at) => keepChange(withTrouble(run, failure, at)),
  };
}

function withTrouble(run: Run, failure: FailureData, at: string): Run {
  if (run.state.kind !== 'watching') return run;
  const trouble = findTrouble(failure, run.state.trouble, at);
  return enter(run, { ...run.state, trouble }, at);
}

function isHeldUp({ state }: Run): boolean {
  const kind = state.kind === 'watching' ? state.trouble?.kind : undefined;
  return kind === 'credentials' || kind === 'permission' || kind === 'other-account';
}
