import type { Step } from '../../after/run-steps';
import type { SettlingState } from '../../after/step-state';
import { stepKinds } from '../../after/steps';
import { isoTime } from '../clock';
import { failureData } from '../failure-data';
import type { Run } from '../run';
import { openCall } from './step-call';
import type { StepPorts } from './step-ports';

/**
 * Asks until what was sent has come about, or AWS has answered often enough, over long enough, that it has not. Only answers
 * about the run's own account count. Nothing is sent again.
 */
export async function pollStep(run: Run, step: Step, state: SettlingState, ports: StepPorts): Promise<void> {
  const { clock, closing, policy } = ports;
  const needed = Math.ceil(policy.steps.pollTime / policy.steps.pollDelay) + 1;
  let failures = 0;
  let isAttended = ports.isAttended;
  for (let answers = 0; !closing.aborted && (await ports.checkLease()) !== 'lost'; ) {
    try {
      const result = await ask(run, step, state, { ...ports, isAttended });
      if (result !== undefined)
        return await ports.record({ kind: 'done', at: isoTime(clock), result, before: state.before });
      answers += 1;
      failures = 0;
      if (answers >= needed) return await ports.record(notDone(state, isoTime(clock)));
    } catch (error) {
      if (closing.aborted) return;
      failures += 1;
      const failure = failureData(error, 'never-sent');
      if (failure.code !== state.failure?.code) await ports.record({ ...state, failure });
    }
    const delay = Math.min(policy.steps.pollDelay * policy.watch.growth ** failures, policy.watch.troubleDelay);
    isAttended = await ports.wake.pause(clock, delay, closing);
  }
}

async function ask(run: Run, step: Step, { result, before }: SettlingState, ports: StepPorts) {
  const call = await openCall(run, step, ports);
  return stepKinds[step.api].poll?.(call, { kind: 'settling', result, before });
}

/** AWS answered the call and did not keep what it said, or never answered. */
function notDone({ result, before, failure }: SettlingState, at: string) {
  const isAnswered = result.version !== undefined;
  const code = isAnswered ? 'ParameterNotAccepted' : 'ParameterNotWritten';
  const details = failure === undefined ? undefined : { code: failure.code };
  return { kind: 'failed', at, failure: { code, message: '', reach: 'refused', details }, before } as const;
}
