import type { ObjectNode, PropertyNode, ValueNode } from './request-document';
import type { Shape } from './request-schema';

/** An object of the request as its rules see it: the members by name, the objects inside as views again. */
export interface View<Kind extends string, Name extends string> {
  readonly kind: Kind;
  readonly node: ObjectNode;
  readonly shape: Shape;
  /** The members that count: of two with one name, the last. They may have no value yet, or one of a wrong type. */
  readonly members: Members<Name>;
  /** Names of its own members that stand in another object by mistake, and so are not missing. Filled while the request is read. */
  readonly elsewhere: Set<string>;
}

export type Members<Name extends string> = { readonly [Each in Name]?: PropertyNode };

export type RequestMember =
  | 'InstanceId'
  | 'Name'
  | 'Description'
  | 'NoReboot'
  | 'BlockDeviceMappings'
  | 'TagSpecifications'
  | 'SnapshotLocation'
  | 'BootModeOverride'
  | 'DryRun';

export interface RequestView extends View<'request', RequestMember> {
  readonly mappings: readonly MappingView[];
  readonly tagSpecifications: readonly TagSpecificationView[];
}

export type MappingMember = 'DeviceName' | 'Ebs' | 'VirtualName' | 'NoDevice';

export interface MappingView extends View<'mapping', MappingMember> {
  readonly request: RequestView;
  readonly ebs: EbsView | undefined;
}

export type EbsMember =
  | 'VolumeType'
  | 'VolumeSize'
  | 'Iops'
  | 'Throughput'
  | 'SnapshotId'
  | 'DeleteOnTermination'
  | 'Encrypted'
  | 'EbsCardIndex'
  | 'KmsKeyId'
  | 'OutpostArn'
  | 'AvailabilityZone'
  | 'AvailabilityZoneId'
  | 'VolumeInitializationRate';

export interface EbsView extends View<'ebs', EbsMember> {
  readonly mapping: MappingView;
}

export type TagSpecificationMember = 'ResourceType' | 'Tags';

export interface TagSpecificationView extends View<'tagSpecification', TagSpecificationMember> {
  /** What has the list that it is in: a request, or the input of a copy. */
  readonly request: RequestView | PartView;
  readonly tags: readonly TagView[];
}

export type TagMember = 'Key' | 'Value';

export interface TagView extends View<'tag', TagMember> {
  readonly specification: TagSpecificationView;
}

/** An object of a file of steps: the file itself, a step, the input of an API, or what it holds. */
export interface PartView extends View<'part', string> {
  /** Undefined for the file. */
  readonly holder: PartView | undefined;
  /** The objects inside, by the member that they are or whose list they are in. Those of TagSpecifications are apart. */
  readonly parts: ReadonlyMap<string, readonly PartView[]>;
  readonly tagSpecifications: readonly TagSpecificationView[];
}

/** A member of any object of a request. */
export type MemberName = RequestMember | MappingMember | EbsMember | TagSpecificationMember | TagMember | StepMember;

/** A member of an object of a file of steps that a rule looks at. */
export type StepMember =
  | 'id'
  | 'on'
  | 'regions'
  | 'extends'
  | 'steps'
  | 'keep'
  | 'select'
  | 'Encrypted'
  | 'KmsKeyId'
  | 'UserId'
  | 'OrganizationArn'
  | 'OrganizationalUnitArn'
  | 'Group'
  | 'DeprecateAt'
  | 'Type';

export type StringProperty = PropertyNode & { readonly value: ValueNode & { readonly kind: 'string' } };
export type NumberProperty = PropertyNode & { readonly value: ValueNode & { readonly kind: 'number' } };
export type BooleanProperty = PropertyNode & { readonly value: ValueNode & { readonly kind: 'boolean' } };

/** True for a member that has to be there and is nowhere, as far as the object could be read. */
export function isMissing(
  view: { readonly node: ObjectNode; readonly elsewhere: ReadonlySet<string> },
  name: string,
  property: PropertyNode | undefined,
): boolean {
  return property === undefined && view.node.whole && !view.elsewhere.has(name);
}

/** True for a member whose value is a string. */
export function isString(property: PropertyNode | undefined): property is StringProperty {
  return property?.value?.kind === 'string';
}

/** True for a member whose value is a number, whole or not. */
export function isNumber(property: PropertyNode | undefined): property is NumberProperty {
  return property?.value?.kind === 'number';
}

export function isBoolean(property: PropertyNode | undefined): property is BooleanProperty {
  return property?.value?.kind === 'boolean';
}
