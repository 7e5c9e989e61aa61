import type { IncomingMessage, ServerResponse } from 'node:http';
import { actions } from './actions';
import { actionNameOf, answerCall, isDryRun } from './answer-call';
import { type Fault, isBeforeActing } from './control/faults';
import { playFault } from './control/play-fault';
import type { Answer } from './protocol/envelopes';
import { sendAnswer } from './protocol/send-answer';
import type { SignedRequest } from './protocol/signature';
import { serviceOf } from './rules/check-signature';
import { type SandboxCore, saveState } from './sandbox-core';

/** Answers a call to EC2 or STS over the wire, or lets it go wrong as the next fault for its action says. */
export async function serveCall(
  core: SandboxCore,
  message: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): Promise<void> {
  const { method = '', url = '/', headers } = message;
  const request = { method, path: url, headers, body };
  const action = actionNameOf(request);
  countCall(core, action);
  const fault = core.faults.take({ action, isDryRun: isDryRun(request) });
  const answer = fault && isBeforeActing(fault) ? undefined : await act(core, request, fault);
  response.setHeader('Date', new Date(serviceTime(core)).toUTCString());
  if (fault) await playFault(fault, serviceOf(request), answer, response);
  else if (answer) sendAnswer(response, answer);
}

async function act(core: SandboxCore, request: SignedRequest, fault: Fault | undefined): Promise<Answer> {
  const { world, buckets } = core;
  const around = { world, buckets, now: core.clock.now(), wallClock: serviceTime(core), fault };
  const { answer, mayHaveChanged } = answerCall(request, around);
  if (mayHaveChanged) await saveState(core);
  return answer;
}

/** Names of actions that there are not are counted together: anybody may make up any number of them. */
function countCall({ calls }: SandboxCore, action: string): void {
  const name = actions.some(it => it.name === action) ? action : 'unknown';
  calls.set(name, (calls.get(name) ?? 0) + 1);
}

/** The wall clock as the service reads it. */
function serviceTime({ wallClock, world }: SandboxCore): number {
  return wallClock() + world.behaviour.clockSkewSeconds * 1000;
}
