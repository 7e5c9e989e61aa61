import { type FilterTable, readFilters } from '../protocol/filters';
import { readPage, refusePagingOf } from '../protocol/pages';
import { wholeSeconds, type Xml } from '../protocol/xml';
import { selectByIds } from '../rules/resource-ids';
import { attachedDevices } from '../world/attachments';
import { instanceState, instanceStateCodes } from '../world/instance-state';
import type { Instance } from '../world/world';
import type { Action, Call } from './action';

export const describeInstances: Action = {
  name: 'DescribeInstances',
  service: 'ec2',
  kind: 'read',
  parameters: ['InstanceId.N', 'Filter.N.Name', 'Filter.N.Value.M', 'MaxResults', 'NextToken', 'DryRun'],
  notModelled: ['IncludeManagedResources'],
  run(call) {
    refusePagingOf(call.form, 'InstanceId', 'instancesSet');
    const chosen = selectByIds('instance', call.form.texts('InstanceId'), call.place.instances);
    const page = readPage(call.form, chosen.filter(readFilters(call.form, filters(call))), 5, 1000);
    return { reservationSet: page.items.map(instance => reservation(call, instance)), nextToken: page.nextToken };
  },
};

function filters({ place, now, world }: Call): FilterTable<Instance> {
  const state = (instance: Instance) => instanceState(instance, now, world.behaviour);
  return {
    architecture: it => [it.architecture],
    'availability-zone': it => [it.availabilityZone],
    'block-device-mapping.device-name': it => attachedDevices(it, now).map(device => device.deviceName),
    'block-device-mapping.volume-id': it => attachedDevices(it, now).map(device => device.volumeId),
    'image-id': it => [it.imageId],
    'instance-id': it => [it.instanceId],
    'instance-state-code': it => [instanceStateCodes[state(it)]],
    'instance-state-name': it => [state(it)],
    'instance-type': it => [it.instanceType],
    'owner-id': () => [place.account],
    platform: it => [it.platform],
    'platform-details': it => [it.platformDetails],
    'private-ip-address': it => [it.privateIpAddress],
    'root-device-name': it => [it.rootDeviceName],
    'root-device-type': it => [it.rootDeviceType],
  };
}

function reservation(call: Call, instance: Instance): Xml {
  return {
    reservationId: instance.instanceId.replace(/^i-/, 'r-'),
    ownerId: call.place.account,
    groupSet: [],
    instancesSet: [describeInstance(call, instance)],
  };
}

function describeInstance({ now, world }: Call, instance: Instance): Xml {
  const state = instanceState(instance, now, world.behaviour);
  return {
    instanceId: instance.instanceId,
    imageId: instance.imageId,
    instanceState: { code: instanceStateCodes[state], name: state },
    privateDnsName: `ip-${instance.privateIpAddress.replaceAll('.', '-')}.ec2.internal`,
    reason: '',
    amiLaunchIndex: 0,
    instanceType: instance.instanceType,
    launchTime: wholeSeconds(instance.launchTime),
    placement: { availabilityZone: instance.availabilityZone, groupName: '', tenancy: 'default' },
    platform: instance.platform,
    platformDetails: instance.platformDetails,
    monitoring: { state: 'disabled' },
    privateIpAddress: instance.privateIpAddress,
    architecture: instance.architecture,
    rootDeviceType: instance.rootDeviceType,
    rootDeviceName: instance.rootDeviceName,
    blockDeviceMapping: attachedDevices(instance, now).map(({ deviceName, volumeId, deleteOnTermination }) => {
      const attachTime = wholeSeconds(instance.launchTime);
      return { deviceName, ebs: { volumeId, status: 'attached', attachTime, deleteOnTermination } };
    }),
    virtualizationType: 'hvm',
    tagSet: instance.tags.map(tag => ({ ...tag })),
    hypervisor: 'xen',
    ebsOptimized: false,
    enaSupport: true,
    bootMode: instance.bootMode,
    currentInstanceBootMode: instance.currentInstanceBootMode,
    outpostArn: instance.outpostArn,
  };
}
