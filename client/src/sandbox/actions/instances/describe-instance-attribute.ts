import { groupSet } from '../../answers/instance-answer';
import type { Result } from '../../protocol/envelopes';
import { checkWord, requiredText } from '../../rules/required';
import { checkIdFormat, notFound } from '../../rules/resource-ids';
import { attachedDevices } from '../../world/attachments';
import type { Instance } from '../../world/instance';
import type { Action, Call } from '../action';

export const describeInstanceAttribute: Action = {
  name: 'DescribeInstanceAttribute',
  service: 'ec2',
  kind: 'read',
  parameters: ['Attribute', 'InstanceId', 'DryRun'],
  run(call) {
    const attribute = requiredText(call.form, 'Attribute');
    checkWord('Attribute', attribute, Object.keys(attributes));
    const id = requiredText(call.form, 'InstanceId');
    checkIdFormat('instance', id);
    const instance = call.place.instances.get(id);
    if (instance === undefined) throw notFound('instance', [id]);
    return { instanceId: id, ...attributes[attribute]?.(instance, call) };
  },
};

const attributes: Readonly<Record<string, (instance: Instance, call: Call) => Result>> = {
  instanceType: ({ instanceType }) => ({ instanceType: { value: instanceType } }),
  kernel: () => ({ kernel: {} }),
  ramdisk: () => ({ ramdisk: {} }),
  userData: () => ({ userData: {} }),
  disableApiTermination: ({ protection }) => ({ disableApiTermination: { value: protection.termination } }),
  disableApiStop: ({ protection }) => ({ disableApiStop: { value: protection.stop } }),
  instanceInitiatedShutdownBehavior: () => ({ instanceInitiatedShutdownBehavior: { value: 'stop' } }),
  rootDeviceName: ({ rootDeviceName }) => ({ rootDeviceName: { value: rootDeviceName } }),
  blockDeviceMapping: (instance, { now }) => ({
    blockDeviceMapping: attachedDevices(instance, now).map(({ deviceName, volumeId, deleteOnTermination }) => {
      const attachTime = new Date(instance.launchTime);
      return { deviceName, ebs: { volumeId, status: 'attached', attachTime, deleteOnTermination } };
    }),
  }),
  productCodes: () => ({ productCodes: [] }),
  sourceDestCheck: () => ({ sourceDestCheck: { value: true } }),
  groupSet: (instance, { place }) => ({ groupSet: groupSet(instance, place) }),
  ebsOptimized: () => ({ ebsOptimized: { value: false } }),
  sriovNetSupport: () => ({ sriovNetSupport: { value: 'simple' } }),
  enaSupport: () => ({ enaSupport: { value: true } }),
  enclaveOptions: () => ({ enclaveOptions: { enabled: false } }),
};
