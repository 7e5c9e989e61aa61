import type { Step } from '../../after/run-steps';
import type { SettlingState, StepState } from '../../after/step-state';
import type { FailureData } from '../../ec2/aws-failure';
import type { Image } from '../../ec2/model';
import type { WatchPolicy } from '../policy';
import type { Run, SnapshotProgress } from '../run';
import { needsSignIn } from '../sending/needs-sign-in';
import type { WatchedImage } from '../watching/watched-image';
import { targetOf } from './step-call';

/** The copy that a step makes, where it is pending. `keep` hears of changes only. */
export function watchedCopy(
  run: Run,
  step: Step,
  policy: WatchPolicy,
  keep: (state: StepState) => Promise<void>,
): WatchedImage | undefined {
  const { state } = step;
  if (step.api !== 'CopyImage' || state.kind !== 'settling') return undefined;
  const keepChange = async (after: StepState) => {
    if (JSON.stringify(state) !== JSON.stringify(after)) await keep(after);
  };
  const imageId = state.result.imageId ?? '';
  return {
    runId: run.id,
    imageId,
    target: targetOf(run, step),
    since: state.since,
    description: `Copied for DestinationAmi ${imageId} *`,
    isHeldUp: state.failure !== undefined && (needsSignIn(state.failure) || state.failure.code === 'OtherAccount'),
    seen: (image, snapshots, at) => keepChange(observeCopy(state, image, snapshots, at, policy)),
    failed: failure => keepChange({ ...state, failure }),
  };
}

/** The step after one answer of EC2. `image` is undefined if EC2 did not list the copy. */
export function observeCopy(
  { since, result, before, absent }: SettlingState,
  image: Image | undefined,
  snapshots: readonly SnapshotProgress[],
  at: string,
  policy: WatchPolicy,
): StepState {
  const settling = { kind: 'settling', since, result, before } as const;
  if (image === undefined) {
    const looks = (absent?.looks ?? 0) + 1;
    const from = absent?.since ?? at;
    const isGone = looks >= policy.graceLooks && Math.abs(Date.parse(at) - Date.parse(from)) >= policy.grace;
    return isGone ? gone(result, at) : { ...settling, image: 'not-visible', absent: { since: from, looks } };
  }
  switch (image.state) {
    case 'available':
      return { kind: 'done', at, result, before };
    case 'failed':
    case 'error':
    case 'invalid':
      return { kind: 'failed', at, failure: reasonOf(image, snapshots), result };
    case 'deregistered':
    case 'disabled':
      return gone(result, at);
    default:
      return { ...settling, image: image.state, progress: snapshots.map(({ progress }) => progress) };
  }
}

function gone(result: SettlingState['result'], at: string): StepState {
  return { kind: 'failed', at, failure: { code: 'CopyGone', message: '', reach: 'refused' }, result };
}

/** A wrong key is told by the image or by one of its snapshots, in EC2's words. */
function reasonOf({ state, stateReason }: Image, snapshots: readonly SnapshotProgress[]): FailureData {
  const texts = [stateReason?.message, ...snapshots.map(({ message }) => message)];
  const message = [...new Set(texts.filter(text => text !== undefined && text !== ''))].join(' ');
  return { code: 'CopyFailed', message, reach: 'refused', details: { state, code: stateReason?.code ?? '' } };
}
