import type { Step } from '../../after/run-steps';
import type { StepBefore } from '../../after/step-state';
import { stepKinds } from '../../after/steps';
import type { FailureData } from '../../ec2/aws-failure';
import { isoTime } from '../clock';
import type { Policy } from '../policy';
import type { Run } from '../run';
import { needsPerson } from '../sending/needs-person';
import type { StepPorts } from './step-ports';

/** What was written down before a call that failed. Empty: nothing was sent. */
export interface SentBefore {
  readonly token?: string;
  readonly before?: StepBefore;
}

/**
 * What a failure makes of a step: sent again later where AWS certainly did not act or gives the same answer to the same call;
 * answered by reading where a second call would act a second time; failed where AWS refused it.
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
  const tries = (step.state.kind === 'queued' ? step.state.tries : 0) + 1;
  const delay = delayFor(run, step, failure, tries, ports.policy);
  if (delay === undefined) return ports.record({ kind: 'failed', at, failure });
  const until = new Date(ports.clock.now() + delay).toISOString();
  await ports.record({ kind: 'queued', until, tries, failure, ...sent, ...(mayHaveActed ? {} : keptBefore(step)) });
}

/** Milliseconds to the next sending; undefined: AWS refused it. */
function delayFor(run: Run, step: Step, failure: FailureData, tries: number, policy: Policy): number | undefined {
  const { steps, resendDelay, longestResendDelay, watch } = policy;
  const isForeign = step.region !== run.target.region;
  if (isForeign && disabledCodes.has(failure.code)) return undefined;
  if (needsPerson(failure) || failure.code === 'OtherAccount') return watch.troubleDelay;
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
