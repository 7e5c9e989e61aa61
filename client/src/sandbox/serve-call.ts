import type { IncomingMessage, ServerResponse } from 'node:http';
import { actions } from './actions';
import { answerCall } from './answer-call';
import { type Fault, isBeforeActing } from './control/faults';
import { playFault } from './control/play-fault';
import type { Answer } from './protocol/envelopes';
import { type ReceivedCall, receiveCall } from './protocol/received-call';
import { sendAnswer } from './protocol/send-answer';
import { type SandboxCore, saveState } from './sandbox-core';

/** Answers a call over the wire, or lets it go wrong as the next fault for its action says. */
export async function serveCall(
  core: SandboxCore,
  { method = '', url = '/', headers }: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): Promise<void> {
  const received = receiveCall({ method, path: url, headers, body });
  countCall(core, received.action);
  const isDryRun = received.form.root.text('DryRun') === 'true';
  const fault = core.faults.take({ action: received.action, isDryRun });
  const answer = fault !== undefined && isBeforeActing(fault) ? undefined : await act(core, received, fault);
  response.setHeader('Date', new Date(serviceTime(core)).toUTCString());
  if (fault !== undefined) await playFault(fault, received.wire, answer, response);
  else if (answer !== undefined) sendAnswer(response, answer);
}

async function act(core: SandboxCore, received: ReceivedCall, fault: Fault | undefined): Promise<Answer> {
  const { world, buckets } = core;
  const around = { world, buckets, now: core.clock.now(), wallClock: serviceTime(core), fault };
  const { answer, mayHaveChanged } = answerCall(received, around);
  if (mayHaveChanged) await saveState(core);
  return answer;
}

/** Names of actions that do not exist are counted together: anybody may make up any number of them. */
function countCall({ calls }: SandboxCore, action: string): void {
  const name = actions.some(it => it.name === action) ? action : 'unknown';
  calls.set(name, (calls.get(name) ?? 0) + 1);
}

/** The wall clock as the service reads it. */
function serviceTime({ wallClock, world }: SandboxCore): number {
  return wallClock() + world.behaviour.clockSkewSeconds * 1000;
}
