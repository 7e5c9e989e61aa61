import { type SandboxCore, saveState } from '../sandbox-core';
import { faultKinds } from './faults';
import { numberOf, objectOf, readBehaviour, readFault, textOf, textsOf } from './read-control';
import { ControlError, type SandboxControl } from './sandbox-control';

/** An answer of the control endpoint: a status and a value that is sent as JSON. */
export interface ControlAnswer {
  readonly status: number;
  readonly value: unknown;
}

/** Answers a call to `/_sandbox/…`; what is wrong with it is a sentence in `error`. */
export async function answerControl(
  core: SandboxCore,
  control: SandboxControl,
  route: string,
  body: string,
): Promise<ControlAnswer> {
  const run = Object.hasOwn(routes, route) ? routes[route] : undefined;
  if (run === undefined)
    return { status: 404, value: { error: `There is no ${route} here`, routes: Object.keys(routes) } };
  try {
    const value = (await run(control, body)) ?? { done: true };
    if (!route.startsWith('GET ')) await saveState(core);
    return { status: 200, value };
  } catch (error) {
    if (error instanceof ControlError) return { status: 400, value: { error: error.message } };
    throw error;
  }
}

const routes: Readonly<Record<string, (control: SandboxControl, body: string) => unknown>> = {
  'GET /_sandbox/state': control => control.state(),
  'GET /_sandbox/faults': control => ({ kinds: faultKinds, armed: control.faults() }),
  'POST /_sandbox/faults': (control, body) => {
    const { action, count = 1, ...fault } = objectOf(body);
    control.addFault(textOf('action', action), readFault(fault), numberOf('count', count));
  },
  'DELETE /_sandbox/faults': control => control.clearFaults(),
  'POST /_sandbox/clock': (control, body) => {
    const { advanceSeconds, speed } = objectOf(body);
    if (speed !== undefined) control.setSpeed(numberOf('speed', speed));
    if (advanceSeconds !== undefined) control.advance(numberOf('advanceSeconds', advanceSeconds) * 1000);
    const state = control.state();
    return { now: state.now, speed: state.speed };
  },
  'POST /_sandbox/behaviour': (control, body) => control.behave(readBehaviour(objectOf(body))),
  'POST /_sandbox/permissions': (control, body) => {
    const { principal = 'sandbox', denied } = objectOf(body);
    control.deny(textOf('principal', principal), textsOf('denied', denied));
  },
  'POST /_sandbox/terminate': (control, body) => control.terminate(textOf('instanceId', objectOf(body).instanceId)),
  'POST /_sandbox/reset': control => control.reset(),
};
