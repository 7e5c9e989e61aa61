import { actions } from '../actions';
import type { SandboxCore } from '../sandbox-core';
import type { Behaviour } from '../world/behaviour';
import { terminateInstance } from '../world/terminate-instance';
import { loadWorld } from '../worlds/load-world';
import type { ArmedFault, Fault } from './faults';
import { describeState, type SandboxState } from './sandbox-state';

/** What a test, or a person over HTTP (control-api.ts), can do to a running sandbox. Instance and principal are refused when unknown. */
export interface SandboxControl {
  state(): SandboxState;
  faults(): readonly ArmedFault[];
  /** Lets the next `count` calls of an action (`*` for any) go wrong. */
  addFault(action: string, fault: Fault, count?: number): void;
  clearFaults(): void;
  advance(milliseconds: number): void;
  /** 1 is real time, 0 stands still. */
  setSpeed(speed: number): void;
  behave(changes: Partial<Behaviour>): void;
  /** Replaces what is denied to an access key or the ARN of a role: `ec2:CreateImage`, `ec2:*`. */
  deny(principal: string, denied: readonly string[]): void;
  terminate(instanceId: string): void;
  /** Makes the world as it was at its very first start; the time and its speed stay, faults and counts of calls go. */
  reset(): Promise<void>;
}

/** A refusal of the control, in a sentence. */
export class ControlError extends Error {}

export function createControl(core: SandboxCore): SandboxControl {
  return {
    state: () => describeState(core),
    faults: () => core.faults.list(),
    addFault: (action, fault, count) => {
      const isKnown = action === '*' || actions.some(it => it.name === action);
      if (!isKnown) throw new ControlError(`There is no action ${action} in the sandbox`);
      core.faults.add(action, fault, count);
    },
    clearFaults: () => core.faults.clear(),
    advance: milliseconds => core.clock.advance(milliseconds),
    setSpeed: speed => core.clock.setSpeed(speed),
    behave: changes => {
      core.world.behaviour = { ...core.world.behaviour, ...changes };
    },
    deny: (name, denied) => {
      const principal = core.world.principals.get(name);
      if (principal === undefined) throw new ControlError(`There is no access key or role "${name}" in this world`);
      principal.denied = denied;
    },
    terminate: instanceId => {
      const places = [...core.world.places.values()];
      if (places.some(place => terminateInstance(place, instanceId, core.clock.now()))) return;
      throw new ControlError(`There is no instance ${instanceId} in this world`);
    },
    reset: async () => {
      core.world = await loadWorld(core.world.name, core.clock.now()).catch(error => {
        throw new ControlError(error.message);
      });
      core.faults.clear();
      core.calls.clear();
    },
  };
}
