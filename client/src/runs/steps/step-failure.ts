import type { Step } from '../../after/run-steps';
import type { StepBefore } from '../../after/step-state';
import { stepKinds } from '../../after/steps';
import type { FailureData } from '../../ec2/aws-failure';
import { isoTime } from '../clock';
import type { Policy } from '../policy';
import type { Run } from '../run';
import { needsSignIn } from '../sending/needs-sign-in';
import type { StepPorts } from './step-ports';

/** What was written down before a call that failed. Empty: nothing was sent. */
export interface SentBefore {
  readonly token?: string;
  readonly before?: StepBefore;
}

/**
 * What a failure makes of a step: sent again later where AWS certainly did not act or gives the same answer to the same call;
 * answered by reading where a second call would act a second time; failed where AWS refused it or it was the last try.
 */
export async function takeFailure(
  run: Run,
  step: Step,
  failure: FailureData,
  sent: SentBefore,
  ports: StepPorts,
): Promise<void> {
  const at = isoTime(ports.clock);
  const mayHaveActed = failure.reach === 'unknown' && sent.token !== undefined;
  if (mayHaveActed && stepKinds[step.api].isSentOnce === true) {
    return ports.record({ kind: 'settling', since: at, result: {}, before: sent.before, failure });
  }
  const { state } = step;
  const isInRow = state.kind === 'queued' && countedAs(state.failure) === countedAs(failure);
  const tries = (isInRow ? state.tries : 0) + 1;
  const hasActed = mayHaveActed || (state.kind === 'queued' ? state.mayHaveActed === true : state.kind === 'sent');
  // Another token would copy a second time.
  const isOver = isLastTry(failure, tries, ports.policy) && !(step.api === 'CopyImage' && hasActed);
  const delay = isOver ? undefined : delayFor(run, step, failure, tries, ports.policy);
  if (delay === undefined) return ports.record({ kind: 'failed', at, failure });
  const until = new Date(ports.clock.now() + delay).toISOString();
  const kept = { ...sent, ...(mayHaveActed ? {} : keptBefore(step)), ...(hasActed ? { mayHaveActed: true } : {}) };
  await ports.record({ kind: 'queued', until, tries, failure, ...kept });
}

/** What a person or this computer has to end, and what AWS refuses, is not counted with the failures of the network. */
function countedAs(failure: FailureData): FailureData['reach'] {
  return needsSignIn(failure) || ownCodes.has(failure.code) ? 'refused' : failure.reach;
}

function isLastTry(failure: FailureData, tries: number, { throttledTries, steps }: Policy): boolean {
  const reach = countedAs(failure);
  return reach !== 'refused' && tries >= (reach === 'throttled' ? throttledTries : steps.networkTries);
}

/** The disk, the sign-in or the window was not as it has to be. */
const ownCodes: ReadonlySet<string> = new Set(['ConnectionChanged', 'NotStored', 'OtherAccount', 'Withdrawn']);

/** Milliseconds to the next sending; undefined: AWS refused it. */
function delayFor(run: Run, step: Step, failure: FailureData, tries: number, policy: Policy): number | undefined {
  const { steps, resendDelay, longestResendDelay, watch } = policy;
  const isForeign = step.region !== run.target.region;
  if (isForeign && disabledCodes.has(failure.code)) return undefined;
  if (needsSignIn(failure) || failure.code === 'OtherAccount') return watch.troubleDelay;
  if (step.api === 'CopyImage' && limitCodes.has(failure.code)) return steps.limitDelay;
  const isRefused = failure.reach === 'refused' && !(lateCodes.has(failure.code) && tries <= lateTries);
  return isRefused ? undefined : Math.min(resendDelay * 2 ** Math.min(tries - 1, 20), longestResendDelay);
}

/** A call that may have acted before keeps what it found, however the next one fails. */
function keptBefore({ state }: Step): SentBefore {
  return (state.kind === 'queued' || state.kind === 'sent') && state.before !== undefined
    ? { before: state.before }
    : {};
}

/** The sign-in of the image's region holds, so this is a region that is not enabled for the account. */
const disabledCodes: ReadonlySet<string> = new Set([
  'AuthFailure',
  'InvalidClientTokenId',
  'OptInRequired',
  'UnrecognizedClientException',
]);

/** EC2 copies so many snapshots to a region at once; the call is welcome later. */
const limitCodes: ReadonlySet<string> = new Set([
  'ResourceLimitExceeded',
  'ConcurrentSnapshotLimitExceeded',
  'PendingSnapshotLimitExceeded',
]);

/** An image that has just become available is not so everywhere at once. */
const lateCodes: ReadonlySet<string> = new Set(['InvalidAMIID.NotFound', 'InvalidAMIID.Unavailable', 'IncorrectState']);
const lateTries = 6;
