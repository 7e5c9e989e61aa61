import { cleanText } from './clean-text';
import { nearestName } from './nearest-name';
import type { Shape } from './shape';
import { otherApis } from './steps/other-apis';

/** Why an object has a member that CreateImage does not know there: the one explanation that helps most. */
export type UnknownCause =
  | { readonly kind: 'wrong-case'; readonly name: string }
  /** `isCertain` where only separators or space differ, as in `no_reboot`; a typing error may have been another name. */
  | { readonly kind: 'near-miss'; readonly name: string; readonly isCertain: boolean }
  /** Without operations for what the editor knows. */
  | { readonly kind: 'other-operation'; readonly operations?: string }
  | { readonly kind: 'misplaced'; readonly home: Shape }
  /** A tag whose key is written as the name of a member: `{ "Env": "prod" }`. */
  | { readonly kind: 'tag-as-member' }
  /** A run fills it in, or no step can have it yet. */
  | { readonly kind: 'supplied' | 'unsupported' }
  /** A step that calls an API that no step can call yet. */
  | { readonly kind: 'other-api' }
  | { readonly kind: 'unknown' };

/** `root` is what the file holds: what is unknown here may belong elsewhere in it. */
export function causeOfUnknown(key: string, shape: Shape, root: Shape): UnknownCause {
  if (shape.supplied.includes(key)) return { kind: 'supplied' };
  if (shape.unsupported.includes(key)) return { kind: 'unsupported' };
  if (shape.name === 'Step' && otherApis.includes(key)) return { kind: 'other-api' };
  const plain = plainName(key);
  const same = [...shape.members.keys()].find(name => name.toLowerCase() === plain);
  if (same !== undefined) {
    return key.toLowerCase() === plain
      ? { kind: 'wrong-case', name: same }
      : { kind: 'near-miss', name: same, isCertain: true };
  }
  const alias = own(aliases[shape.name] ?? {}, plain);
  if (alias !== undefined) return { kind: 'near-miss', name: alias, isCertain: false };
  const isRequest = shape.name === 'CreateImageRequest';
  const operations = isRequest ? own(otherOperations, key) : undefined;
  if (operations !== undefined) return { kind: 'other-operation', operations };
  if (isRequest && ofTheEditor.includes(key)) return { kind: 'other-operation' };
  const home = shapes(root).find(each => each.members.has(key));
  if (home !== undefined) return { kind: 'misplaced', home };
  // `Name.$` is a path of a state machine, no misspelled Name: its value would be taken literally.
  const near = /^[\p{L}\p{N}_\s-]+$/u.test(key) ? nearestName(key, shape.members.keys()) : undefined;
  return near === undefined ? { kind: 'unknown' } : { kind: 'near-miss', name: near, isCertain: false };
}

/** A text may call its members `constructor` or `__proto__`. */
function own(names: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined;
}

/** `no-reboot`, `no_reboot` and `NoReboot` are one name: the CLI, Ansible and EC2 write it in three ways. */
function plainName(key: string): string {
  return cleanText(key)
    .replace(/[-_ ]|[.:,;]+$/g, '')
    .toLowerCase();
}

/** Every kind of object in a file, the outermost first. */
function shapes(root: Shape): readonly Shape[] {
  const found: Shape[] = [];
  const add = (shape: Shape) => {
    found.push(shape);
    for (const member of shape.members.values()) if (member.shape !== undefined) add(member.shape);
    if (shape.each?.shape !== undefined) add(shape.each.shape);
  };
  add(root);
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
  ClientToken: 'RegisterImage, CopyImage',
  ImageId: 'DescribeImages, DeregisterImage',
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
};

/** What the editor has and the request has not. */
const ofTheEditor: readonly string[] = ['Region', 'Profile'];
