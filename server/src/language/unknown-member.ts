import { nearestName } from './nearest-name';
import { requestShape, type Shape } from './request-schema';

/** Why an object has a member that CreateImage does not know there: the one explanation that helps most. */
export type UnknownCause =
  | { readonly kind: 'wrong-case'; readonly name: string }
  | { readonly kind: 'near-miss'; readonly name: string }
  | { readonly kind: 'other-operation'; readonly operation: string }
  | { readonly kind: 'misplaced'; readonly home: Shape }
  | { readonly kind: 'unknown' };

export function causeOfUnknown(key: string, shape: Shape): UnknownCause {
  const plain = plainName(key);
  const same = [...shape.members.keys()].find(name => name.toLowerCase() === plain);
  if (same !== undefined) return { kind: key.toLowerCase() === plain ? 'wrong-case' : 'near-miss', name: same };
  const alias = own(aliases[shape.name] ?? {}, plain);
  if (alias !== undefined) return { kind: 'near-miss', name: alias };
  const operation = shape === requestShape ? own(otherOperations, key) : undefined;
  if (operation !== undefined) return { kind: 'other-operation', operation };
  const home = shapes().find(each => each.members.has(key));
  if (home !== undefined) return { kind: 'misplaced', home };
  const near = nearestName(key, shape.members.keys());
  return near === undefined ? { kind: 'unknown' } : { kind: 'near-miss', name: near };
}

/** A text may call its members `constructor` or `__proto__`. */
function own(names: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined;
}

/** `no-reboot`, `no_reboot` and `NoReboot` are one name: the CLI, Ansible and EC2 write it in three ways. */
function plainName(key: string): string {
  return key.replace(/[-_]/g, '').toLowerCase();
}

/** Every kind of object in a request, the outermost first. */
function shapes(): readonly Shape[] {
  const found: Shape[] = [];
  const add = (shape: Shape) => {
    found.push(shape);
    for (const member of shape.members.values()) if (member.shape !== undefined) add(member.shape);
  };
  add(requestShape);
  return found;
}

/** Names that the wire format, the CLI, Terraform and Ansible have for a member, in small letters. */
const aliases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CreateImageRequest: {
    blockdevicemapping: 'BlockDeviceMappings',
    blockdevice: 'BlockDeviceMappings',
    blockdevices: 'BlockDeviceMappings',
    devicemapping: 'BlockDeviceMappings',
    ebsblockdevice: 'BlockDeviceMappings',
    tagspecification: 'TagSpecifications',
    instance: 'InstanceId',
    sourceinstanceid: 'InstanceId',
    imagename: 'Name',
    aminame: 'Name',
    amidescription: 'Description',
    snapshotwithoutreboot: 'NoReboot',
  },
  BlockDeviceMapping: { device: 'DeviceName', name: 'DeviceName', ebsblockdevice: 'Ebs', virtual: 'VirtualName' },
  EbsBlockDevice: {
    size: 'VolumeSize',
    type: 'VolumeType',
    snapshot: 'SnapshotId',
    snapshotidentifier: 'SnapshotId',
    deleteontermination: 'DeleteOnTermination',
    kmskey: 'KmsKeyId',
    kmskeyarn: 'KmsKeyId',
  },
  TagSpecification: { type: 'ResourceType', tag: 'Tags' },
  Tag: { name: 'Key', tagkey: 'Key', tagvalue: 'Value' },
};

/** Members of other calls that people expect here. */
const otherOperations: Readonly<Record<string, string>> = {
  ClientToken: 'RegisterImage and CopyImage',
  ImageId: 'DescribeImages and DeregisterImage',
  Architecture: 'RegisterImage',
  BootMode: 'RegisterImage',
  RootDeviceName: 'RegisterImage',
  VirtualizationType: 'RegisterImage',
  EnaSupport: 'RegisterImage',
  SriovNetSupport: 'RegisterImage',
  TpmSupport: 'RegisterImage',
  UefiData: 'RegisterImage',
  ImdsSupport: 'RegisterImage',
  KernelId: 'RegisterImage',
  RamdiskId: 'RegisterImage',
  BillingProducts: 'RegisterImage',
  ImageLocation: 'RegisterImage',
  SourceImageId: 'CopyImage',
  SourceRegion: 'CopyImage',
  Encrypted: 'CopyImage',
  KmsKeyId: 'CopyImage',
  CopyImageTags: 'CopyImage',
  DestinationOutpostArn: 'CopyImage',
  Region: 'the target that is selected in the editor',
  Profile: 'the target that is selected in the editor',
};
