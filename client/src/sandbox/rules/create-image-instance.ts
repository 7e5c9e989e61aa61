import type { Call } from '../actions/action';
import { AwsError } from '../protocol/aws-error';
import type { Instance } from '../world/instance';
import { instanceState } from '../world/instance-state';
import { notFound } from './resource-ids';

/** The instance that the request names; refuses when there is none in this account and region. */
export function instanceToImage({ form, place }: Call): Instance {
  const id = form.text('InstanceId') ?? '';
  const instance = place.instances.get(id);
  if (instance === undefined) throw notFound('instance', [id]);
  return instance;
}

export function checkInstanceExists(call: Call): void {
  instanceToImage(call);
}

/** The state first, then what kind of instance it is and whether the request's location and boot mode suit it. */
export function checkInstanceState(call: Call): void {
  const instance = instanceToImage(call);
  const state = instanceState(instance, call.now, call.world.behaviour);
  if (!['running', 'stopping', 'stopped'].includes(state)) {
    throw new AwsError(
      'InvalidParameterValue',
      `Invalid value '${instance.instanceId}' for instanceId. Instance is not in state 'running' or 'stopping' or 'stopped'`,
    );
  }
  if (instance.rootDeviceType === 'instance-store') {
    throw new AwsError(
      'NonEBSInstance',
      'The specified instance does not support EBS. Its root device is an instance store volume',
    );
  }
  checkSnapshotLocation(call, instance);
  checkBootMode(call, instance);
}

function checkSnapshotLocation({ form }: Call, { outpostArn }: Instance): void {
  const location = form.text('SnapshotLocation');
  if (outpostArn !== undefined && location === undefined) {
    throw new AwsError(
      'InvalidParameterValue',
      'The parameter snapshotLocation is required for instances on an Outpost',
    );
  }
  if (outpostArn === undefined && location !== undefined) {
    const message = 'The parameter snapshotLocation is only supported for instances in a Local Zone or on an Outpost';
    throw new AwsError('InvalidParameterValue', message);
  }
}

function checkBootMode({ form }: Call, { currentInstanceBootMode }: Instance): void {
  if (form.text('BootModeOverride') !== 'uefi' || currentInstanceBootMode === 'uefi') return;
  throw new AwsError(
    'InvalidParameterValue',
    'The parameter bootModeOverride cannot be uefi: the instance runs in legacy-bios mode',
  );
}
