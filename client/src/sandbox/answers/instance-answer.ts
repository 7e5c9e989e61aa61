import { wholeSeconds, type Xml } from '../protocol/xml';
import { attachedDevices } from '../world/attachments';
import type { Behaviour } from '../world/behaviour';
import { idOf } from '../world/ids';
import type { Instance } from '../world/instance';
import { type InstanceState, instanceState, instanceStateCodes } from '../world/instance-state';
import { networkOf, securityGroupId } from '../world/network';
import type { Place } from '../world/place';
import { tagSet } from './tag-set';

/** What an answer about an instance is made from. */
export interface InstanceSetting {
  readonly place: Place;
  readonly now: number;
  readonly behaviour: Behaviour;
}

/** An instance as DescribeInstances shows it. */
export function instanceAnswer(instance: Instance, setting: InstanceSetting): { readonly [name: string]: Xml } {
  const { now, behaviour, place } = setting;
  const state = instanceState(instance, now, behaviour);
  return {
    instanceId: instance.instanceId,
    imageId: instance.imageId,
    instanceState: { code: instanceStateCodes[state], name: state },
    ...addresses(instance, state, place),
    ...reasons(instance, state),
    keyName: instance.keyName,
    amiLaunchIndex: 0,
    productCodes: [],
    instanceType: instance.instanceType,
    launchTime: wholeSeconds(instance.launchTime),
    placement: { availabilityZone: instance.availabilityZone, groupName: '', tenancy: 'default' },
    platform: instance.platform,
    platformDetails: instance.platformDetails,
    usageOperation: instance.platform === 'windows' ? 'RunInstances:0002' : 'RunInstances',
    usageOperationUpdateTime: wholeSeconds(instance.launchTime),
    monitoring: { state: 'disabled' },
    architecture: instance.architecture,
    rootDeviceType: instance.rootDeviceType,
    rootDeviceName: instance.rootDeviceName,
    blockDeviceMapping: attachedDevices(instance, now).map(({ deviceName, volumeId, deleteOnTermination }) => {
      const attachTime = wholeSeconds(instance.launchTime);
      return { deviceName, ebs: { volumeId, status: 'attached', attachTime, deleteOnTermination } };
    }),
    virtualizationType: 'hvm',
    clientToken: instance.clientToken,
    tagSet: tagSet(instance.tags),
    hypervisor: 'xen',
    ebsOptimized: false,
    enaSupport: true,
    iamInstanceProfile: profileOf(instance, place),
    cpuOptions: { coreCount: 1, threadsPerCore: instance.architecture === 'arm64' ? 1 : 2 },
    capacityReservationSpecification: { capacityReservationPreference: 'open' },
    hibernationOptions: { configured: false },
    enclaveOptions: { enabled: false },
    metadataOptions: {
      state: state === 'pending' ? 'pending' : 'applied',
      httpTokens: instance.metadata.httpTokens,
      httpPutResponseHopLimit: instance.metadata.hopLimit,
      httpEndpoint: 'enabled',
      httpProtocolIpv6: 'disabled',
      instanceMetadataTags: 'disabled',
    },
    maintenanceOptions: { autoRecovery: 'default' },
    bootMode: instance.bootMode,
    currentInstanceBootMode: instance.currentInstanceBootMode,
    outpostArn: instance.outpostArn,
  };
}

/** The groups of an instance, or of its network interface. */
export function groupSet(instance: Instance, place: Place): Xml {
  return instance.securityGroups.map(groupName => ({ groupId: securityGroupId(place, groupName), groupName }));
}

/** A terminated instance has no address and no interface any more. */
function addresses(instance: Instance, state: InstanceState, place: Place): { readonly [name: string]: Xml } {
  const none = { privateDnsName: '', dnsName: '', groupSet: [], networkInterfaceSet: [] };
  if (state === 'terminated') return none;
  const { vpcId, subnetId, privateDnsName } = networkOf(place, instance);
  return {
    privateDnsName,
    dnsName: '',
    privateIpAddress: instance.privateIpAddress,
    subnetId,
    vpcId,
    sourceDestCheck: true,
    groupSet: groupSet(instance, place),
    networkInterfaceSet: [interfaceAnswer(instance, place)],
    privateDnsNameOptions: {
      hostnameType: 'ip-name',
      enableResourceNameDnsARecord: false,
      enableResourceNameDnsAAAARecord: false,
    },
  };
}

function interfaceAnswer(instance: Instance, place: Place): Xml {
  const { vpcId, subnetId, interfaceId, attachmentId, macAddress, privateDnsName } = networkOf(place, instance);
  const { privateIpAddress } = instance;
  return {
    networkInterfaceId: interfaceId,
    subnetId,
    vpcId,
    description: '',
    ownerId: place.account,
    status: 'in-use',
    macAddress,
    privateIpAddress,
    privateDnsName,
    sourceDestCheck: true,
    groupSet: groupSet(instance, place),
    attachment: {
      attachmentId,
      deviceIndex: 0,
      networkCardIndex: 0,
      status: 'attached',
      attachTime: wholeSeconds(instance.launchTime),
      deleteOnTermination: true,
    },
    privateIpAddressesSet: [{ privateIpAddress, privateDnsName, primary: true }],
    ipv6AddressesSet: [],
    interfaceType: 'interface',
  };
}

/** Why an instance is no longer running; all that the sandbox stops or terminates, a user did. */
function reasons(instance: Instance, state: InstanceState): { readonly [name: string]: Xml } {
  const at = state === 'terminated' || state === 'shutting-down' ? instance.terminatedAt : instance.change?.at;
  if (state === 'running' || state === 'pending') return { reason: '' };
  const time = at === undefined ? '' : ` (${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} GMT)`;
  const code = 'Client.UserInitiatedShutdown';
  return { reason: `User initiated${time}`, stateReason: { code, message: `${code}: User initiated shutdown` } };
}

function profileOf({ instanceProfile }: Instance, { account }: Place): Xml {
  if (instanceProfile === undefined) return undefined;
  const id = idOf('AIPA', `${account}/${instanceProfile}`).slice(-16).toUpperCase();
  return { arn: `arn:aws:iam::${account}:instance-profile/${instanceProfile}`, id: `AIPA${id}` };
}
