import type { Call } from '../actions/action';
import { AwsError } from '../protocol/aws-error';
import type { Xml } from '../protocol/xml';
import type { Instance } from '../world/instance';
import { type InstanceState, instanceState, instanceStateCodes } from '../world/instance-state';
import { authorize, endDryRun, resourceArn } from './permission';
import { requiredTexts } from './required';
import { selectByIds } from './resource-ids';

/** The instances of `InstanceId.N`, in one of these states, that the caller may change; rejects a dry run too. */
export function instancesToChange(call: Call, states: readonly InstanceState[]): Instance[] {
  const ids = requiredTexts(call.form, 'InstanceId', 'InstanceId');
  const chosen = selectByIds('instance', ids, call.place.instances);
  for (const { instanceId } of chosen) authorize(call, `ec2:${call.action}`, resourceArn(call, 'instance', instanceId));
  endDryRun(call);
  for (const instance of chosen) {
    const state = stateOf(call, instance);
    if (states.includes(state)) continue;
    const message = `The instance '${instance.instanceId}' is not in a state from which it can be changed so: it is ${state}`;
    throw new AwsError('IncorrectInstanceState', message);
  }
  return chosen;
}

/** Changes instances and answers with their states before and after. */
export function changeStates(call: Call, instances: readonly Instance[], change: (instance: Instance) => void): Xml {
  return instances.map(instance => {
    const before = stateOf(call, instance);
    change(instance);
    const after = stateOf(call, instance);
    return { instanceId: instance.instanceId, currentState: coded(after), previousState: coded(before) };
  });
}

function stateOf({ now, world }: Call, instance: Instance): InstanceState {
  return instanceState(instance, now, world.behaviour);
}

function coded(name: InstanceState): Xml {
  return { code: instanceStateCodes[name], name };
}
