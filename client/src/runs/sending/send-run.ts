import { AwsFailure, type FailureData } from '../../ec2/aws-failure';
import type { Ec2 } from '../../ec2/ec2';
import { findForeignAccount } from '../check-account';
import { isoTime, pause } from '../clock';
import { failureData } from '../failure-data';
import { blockedBy } from '../guard';
import type { NotCreated, Run } from '../run';
import * as transitions from '../transitions';
import { createOnce } from './create-once';
import { findImageOfName, type ImageOfName } from './find-image-of-name';
import { needsSignIn } from './needs-sign-in';
import { reconcile } from './reconcile';
import { keep, type SendPorts } from './send-ports';

/**
 * Takes a run from wherever it stands to an image that can be watched, or to a truthful end. CreateImage has no client
 * token, so nothing is sent twice unless EC2 certainly did not act, and every step is on disk before it is taken. Resolves
 * with the run as it is when the window closes meanwhile.
 */
export async function sendRun(run: Run, ports: SendPorts): Promise<Run> {
  let current = run;
  while (!ports.closing.aborted) {
    if ((await ports.checkLease()) === 'lost') return current;
    switch (current.state.kind) {
      case 'waiting':
        await waitUntil(current.state.until, ports);
        if (ports.closing.aborted) return current;
        current = await attempt(current, ports);
        break;
      case 'prepared':
        current = await attempt(current, ports);
        break;
      case 'sending':
        current = await keep(transitions.loseReply(current, undefined, isoTime(ports.clock)), ports);
        break;
      case 'reconciling':
        current = await reconcile(current, ports);
        break;
      default:
        return current;
    }
  }
  return current;
}

/** Never longer than the longest delay, should the clock have been set back. */
function waitUntil(until: string, { clock, policy, cancelled, closing }: SendPorts): Promise<void> {
  const left = Math.min(Date.parse(until) - clock.now(), policy.longestResendDelay);
  return pause(clock, left, AbortSignal.any([cancelled, closing]));
}

/** One look at the name and, if it is free, one sending. */
async function attempt(run: Run, ports: SendPorts): Promise<Run> {
  const { clock, cancelled, closing } = ports;
  if (cancelled.aborted) return endNotCreated(run, { kind: 'cancelled' }, ports);
  let ec2: Ec2;
  try {
    ec2 = await ports.connect();
    const account = await findForeignAccount(ec2, run.target.account, { signal: cancelled });
    if (account !== undefined) return endNotCreated(run, { kind: 'other-account', account }, ports);
    const found = await findImageOfName(run, ec2, ports, { signal: cancelled });
    if (found.kind === 'ours') return keep(transitions.adoptImage(run, found.imageId, isoTime(clock)), ports);
    if (found.kind === 'taken') return endNotCreated(run, nameTaken(found), ports);
  } catch (error) {
    if (cancelled.aborted) return endNotCreated(run, { kind: 'cancelled' }, ports);
    // A reading call failed, so EC2 has certainly not acted, whatever became of that call.
    const failure = failureData(error, 'never-sent');
    return retryLater(run, failure.reach === 'unknown' ? { ...failure, reach: 'never-sent' } : failure, ports);
  }
  if (closing.aborted) return run;
  return send(run, ec2, ports);
}

/** Records the attempt, looks a last time and sends. */
async function send(run: Run, ec2: Ec2, ports: SendPorts): Promise<Run> {
  const { clock, cancelled, closing } = ports;
  if (cancelled.aborted) return endNotCreated(run, { kind: 'cancelled' }, ports);
  const sending = transitions.beginAttempt(run, isoTime(clock), ec2.clockOffset());
  try {
    await ports.save(sending);
  } catch (error) {
    if ((await ports.checkLease()) === 'lost') return run;
    ports.log.error(`run ${run.id} could not be written before it was sent, so it was not sent`, error);
    return endNotCreated(run, { kind: 'not-stored' }, ports);
  }
  if (cancelled.aborted) return endNotCreated(run, { kind: 'cancelled' }, ports);
  // Not sent, but the disk says that it may have been: the next window searches, finds no image, and says so.
  if (closing.aborted) return sending;
  const obstacle = await lookLast(sending, ec2, ports);
  if (obstacle === 'lost') return sending;
  if (obstacle === 'changed')
    return retryLater(sending, { code: 'ConnectionChanged', message: '', reach: 'never-sent' }, ports);
  if (obstacle !== undefined) return endNotCreated(sending, obstacle, ports);
  return resolveAnswer(
    sending,
    await createOnce(ec2, sending, { ...ports, beforeSending: () => stopIfLost(sending, ports) }),
    ports,
  );
}

/**
 * The last look before sending: this window certainly holds the run, did so a moment ago, and the folder and the connection
 * are those that were checked. Returns why the request is not sent.
 */
async function lookLast(run: Run, ec2: Ec2, ports: SendPorts): Promise<NotCreated | 'lost' | 'changed' | undefined> {
  const state = await ports.checkLease();
  if (state === 'lost') return 'lost';
  if (state === 'unknown') return { kind: 'not-stored' };
  const limits = ports.guard?.();
  if (limits !== undefined && blockedBy(limits, run.target) !== undefined) return { kind: 'blocked', guard: limits };
  // Another sign-in: its account has not been checked.
  if ((await ports.connect()) !== ec2) return 'changed';
  return isFresh(run, ports) ? undefined : { kind: 'interrupted' };
}

/** Signing in may have taken a while, or the window stood still once more. */
async function stopIfLost(run: Run, ports: SendPorts): Promise<void> {
  const isAllowed = isFresh(run, ports) && (await ports.isHeldNow());
  if (!isAllowed) throw new AwsFailure({ code: 'Withdrawn', message: '', reach: 'never-sent' });
}

/** A window that stood still between the record and now may have been given up by the others. */
function isFresh({ attempts }: Run, { clock, policy }: SendPorts): boolean {
  const recorded = Date.parse(attempts.at(-1)?.sent ?? '');
  return Math.abs(clock.now() - recorded) < policy.heartbeat;
}

type Answer = Awaited<ReturnType<typeof createOnce>>;

function resolveAnswer(run: Run, answer: Answer, ports: SendPorts): Promise<Run> {
  const at = isoTime(ports.clock);
  switch (answer.kind) {
    case 'created':
      return keep(transitions.becomeCreated(run, answer.imageId, answer.requestId, at), ports);
    case 'unknown':
      return keep(transitions.loseReply(run, answer.failure, at), ports);
    case 'throttled':
    case 'never-sent':
      return retryLater(run, answer.failure, ports);
    case 'refused':
      return refuse(run, answer.failure, ports);
  }
}

/** EC2 certainly did not act: later again, or, after enough tries or when a person is needed, never. */
function retryLater(run: Run, failure: FailureData, ports: SendPorts): Promise<Run> {
  const { clock, policy } = ports;
  const isThrottled = failure.reach === 'throttled';
  const waiting = transitions.waitToResend(run, failure, isoTime(clock), isoTime(clock));
  const tries = waiting.state.kind === 'waiting' ? waiting.state.tries : 0;
  const isLast = tries >= (isThrottled ? policy.throttledTries : policy.unsentTries);
  if (isLast || failure.reach === 'refused' || needsSignIn(failure)) {
    return keep(transitions.refuse(run, failure, isoTime(clock)), ports);
  }
  const delay = Math.min(policy.resendDelay * 2 ** (tries - 1), policy.longestResendDelay);
  const until = new Date(clock.now() + delay).toISOString();
  return keep(transitions.waitToResend(run, failure, until, isoTime(clock)), ports);
}

/** A name that is taken may be taken by an earlier run whose reply was lost: look before calling it an error. */
function refuse(run: Run, failure: FailureData, ports: SendPorts): Promise<Run> {
  const at = isoTime(ports.clock);
  if (failure.code !== 'InvalidAMIName.Duplicate') return keep(transitions.refuse(run, failure, at), ports);
  if (ports.lostRuns().length > 0) return keep(transitions.suspectOwnImage(run, failure, at), ports);
  const imageId = /\bami-[0-9a-f]{1,40}\b/.exec(failure.message)?.[0];
  return endNotCreated(transitions.closeRefused(run, failure), { kind: 'name-taken', imageId }, ports);
}

function nameTaken({ imageId, isOfSameInstance }: ImageOfName & { readonly kind: 'taken' }): NotCreated {
  return { kind: 'name-taken', imageId, isOfSameInstance };
}

function endNotCreated(run: Run, why: NotCreated, ports: SendPorts): Promise<Run> {
  return keep(transitions.end(run, { kind: 'not-created', why }, isoTime(ports.clock)), ports);
}
