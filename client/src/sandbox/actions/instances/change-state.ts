import { AwsError } from '../../protocol/aws-error';
import { changeStates, instancesToChange } from '../../rules/instances-to-change';
import { interruptImages, terminateInstance } from '../../world/terminate-instance';
import type { Action } from '../action';

export const startInstances: Action = {
  name: 'StartInstances',
  service: 'ec2',
  kind: 'change',
  parameters: ['InstanceId.N', 'DryRun'],
  run(call) {
    const instances = instancesToChange(call, ['stopped', 'pending', 'running']);
    const instancesSet = changeStates(call, instances, instance => {
      if (instance.change?.to === 'stopped' || instance.state === 'stopped')
        instance.change = { to: 'running', at: call.now };
    });
    return { instancesSet };
  },
};

export const stopInstances: Action = {
  name: 'StopInstances',
  service: 'ec2',
  kind: 'change',
  parameters: ['InstanceId.N', 'Force', 'DryRun'],
  run(call) {
    call.form.flag('Force');
    const instances = instancesToChange(call, ['running', 'pending', 'stopping', 'stopped']);
    for (const { instanceId, protection, rootDeviceType } of instances) {
      if (rootDeviceType === 'instance-store')
        throw new AwsError(
          'UnsupportedOperation',
          `The instance '${instanceId}' does not have an 'ebs' root device type`,
        );
      if (protection.stop) throw refusal(instanceId, 'stopped', 'disableApiStop');
    }
    const instancesSet = changeStates(call, instances, instance => {
      if (instance.change?.to === 'stopped' || instance.state === 'stopped') return;
      instance.change = { to: 'stopped', at: call.now };
      interruptImages(call.place, instance.instanceId, call.now);
    });
    return { instancesSet };
  },
};

export const rebootInstances: Action = {
  name: 'RebootInstances',
  service: 'ec2',
  kind: 'change',
  parameters: ['InstanceId.N', 'DryRun'],
  run(call) {
    for (const instance of instancesToChange(call, ['running'])) {
      instance.restarts = (instance.restarts ?? 0) + 1;
      interruptImages(call.place, instance.instanceId, call.now);
    }
    return { return: true };
  },
};

export const terminateInstances: Action = {
  name: 'TerminateInstances',
  service: 'ec2',
  kind: 'change',
  parameters: ['InstanceId.N', 'DryRun'],
  run(call) {
    const instances = instancesToChange(call, [
      'pending',
      'running',
      'stopping',
      'stopped',
      'shutting-down',
      'terminated',
    ]);
    const kept = instances.find(({ protection }) => protection.termination);
    if (kept !== undefined) throw refusal(kept.instanceId, 'terminated', 'disableApiTermination');
    const instancesSet = changeStates(call, instances, ({ instanceId, terminatedAt }) => {
      if (terminatedAt === undefined) terminateInstance(call.place, instanceId, call.now);
    });
    return { instancesSet };
  },
};

function refusal(instanceId: string, done: string, attribute: string): AwsError {
  const message = `The instance '${instanceId}' may not be ${done}. Modify its '${attribute}' instance attribute and try again.`;
  return new AwsError('OperationNotPermitted', message);
}
