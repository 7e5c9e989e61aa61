import type { Step } from '../../after/run-steps';
import type { StepAnswer, StepCall } from '../../after/step-kind';
import type { SentState, StepBefore } from '../../after/step-state';
import { stepKinds } from '../../after/steps';
import { AwsFailure } from '../../ec2/aws-failure';
import type { Ec2 } from '../../ec2/ec2';
import { isoTime } from '../clock';
import { failureData } from '../failure-data';
import { blockedBy, guardOfImages } from '../guard';
import type { Run } from '../run';
import { openCall } from './step-call';
import { takeFailure } from './step-failure';
import type { StepPorts } from './step-ports';
import { stepToken } from './step-token';

/**
 * One look and, unless the image is as wanted already, one sending of a step that waits, is queued, or was found on disk as
 * sent. Its state is on disk before the call.
 */
export async function sendStep(run: Run, step: Step, ports: StepPorts): Promise<void> {
  let call: StepCall;
  let before: StepBefore;
  try {
    call = await openCall(run, step, ports);
    const look = await lookBefore(step, call);
    if (look.kind === 'done')
      return await ports.record({ kind: 'done', at: isoTime(ports.clock), result: look.result });
    before = look.before;
  } catch (error) {
    if (ports.closing.aborted) return;
    // A reading call failed, so AWS has certainly not acted, whatever became of that call.
    const failure = failureData(error, 'never-sent');
    const unsent = failure.reach === 'unknown' ? ({ ...failure, reach: 'never-sent' } as const) : failure;
    return takeFailure(run, step, unsent, {}, ports);
  }
  await sendRecorded(
    run,
    step,
    call,
    { kind: 'sent', at: isoTime(ports.clock), token: stepToken(run.id, step), before },
    ports,
  );
}

/** What a call that may have acted found before it cannot be read again. */
async function lookBefore({ api, state }: Step, call: StepCall) {
  const kind = stepKinds[api];
  const before = state.kind === 'queued' || state.kind === 'sent' ? state.before : undefined;
  if (before !== undefined && kind.isSentOnce !== true) return { kind: 'send', before } as const;
  return kind.look(call);
}

async function sendRecorded(run: Run, step: Step, call: StepCall, sent: SentState, ports: StepPorts): Promise<void> {
  try {
    await ports.save(sent);
  } catch (error) {
    if (ports.closing.aborted || (await ports.checkLease()) === 'lost') return;
    ports.log.error(
      `step ${step.key} of run ${run.id} could not be written before it was sent, so it was not sent`,
      error,
    );
    return takeFailure(run, step, { code: 'NotStored', message: '', reach: 'never-sent' }, {}, ports);
  }
  if (ports.closing.aborted) return;
  const { token = '', before = {} } = sent;
  const obstacle = await lookLast(run, call.ec2, ports);
  if (obstacle === 'lost') return;
  try {
    if (obstacle !== undefined) throw obstacle;
    const beforeSending = () => stopIfLost(ports);
    await takeAnswer(await stepKinds[step.api].send(call, { token, before, beforeSending }), sent, ports);
  } catch (error) {
    if (ports.closing.aborted) return;
    const failure = failureData(error, 'unknown');
    ports.log.info(`step ${step.key} of run ${run.id} was answered with ${failure.code} (${failure.reach})`);
    await takeFailure(run, step, failure, { token, before }, ports);
  }
}

/** This window certainly holds the run, and the folder and the connection are those that were checked. */
async function lookLast(run: Run, ec2: Ec2, ports: StepPorts): Promise<AwsFailure | 'lost' | undefined> {
  const state = await ports.checkLease();
  if (state === 'lost') return 'lost';
  if (state === 'unknown') return new AwsFailure({ code: 'NotStored', message: '', reach: 'never-sent' });
  const guard = ports.guard();
  if (guard !== undefined && blockedBy(guardOfImages(guard), run.target) !== undefined) {
    const details = { account: guard.account };
    return new AwsFailure({ code: 'BlockedByGuard', message: '', reach: 'refused', details });
  }
  // Another sign-in: its account has not been checked.
  const isChanged = (await ports.connect()) !== ec2;
  return isChanged ? new AwsFailure({ code: 'ConnectionChanged', message: '', reach: 'never-sent' }) : undefined;
}

async function stopIfLost(ports: StepPorts): Promise<void> {
  if (!(await ports.isHeldNow())) throw new AwsFailure({ code: 'Withdrawn', message: '', reach: 'never-sent' });
}

function takeAnswer({ kind, result }: StepAnswer, { before }: SentState, ports: StepPorts): Promise<void> {
  const at = isoTime(ports.clock);
  return ports.record(kind === 'done' ? { kind, at, result, before } : { kind, since: at, result, before });
}
