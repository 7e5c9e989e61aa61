import type { CreateImageRequest } from '../ec2/ec2';
import type { Tags } from '../ec2/model';

/** One entry of `BlockDeviceMappings`, as far as it can be read. */
export interface Mapping {
  readonly deviceName: string;
  /** JSON pointer of the entry in the request. */
  readonly pointer: string;
  /** Any value counts, the empty text first of all. */
  readonly noDevice: boolean;
  readonly virtualName?: string;
  readonly ebs?: EbsMembers;
}

export interface EbsMembers {
  readonly snapshotId?: string;
  readonly size?: number;
  readonly type?: string;
  readonly iops?: number;
  readonly throughput?: number;
  readonly encrypted?: boolean;
  readonly deleteOnTermination?: boolean;
}

/** A member of the request that is a text; anything else and an empty text count as missing, which the static rules report. */
export function textMember(request: CreateImageRequest, name: string): string | undefined {
  return textOf(request[name]);
}

/** EC2 reads flags as texts, so a quoted `"true"` counts as well. */
export function flagMember(request: CreateImageRequest, name: string): boolean {
  return flagOf(request[name]) === true;
}

/** The mappings in the request's order; entries without a device name are left to the static rules. */
export function readMappings(request: CreateImageRequest): readonly Mapping[] {
  const entries: unknown = request.BlockDeviceMappings;
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown, index) => {
    if (!isObject(entry)) return [];
    const deviceName = textOf(entry.DeviceName);
    if (deviceName === undefined) return [];
    return {
      deviceName,
      pointer: `/BlockDeviceMappings/${index}`,
      noDevice: entry.NoDevice !== undefined && entry.NoDevice !== null,
      virtualName: textOf(entry.VirtualName),
      ebs: isObject(entry.Ebs) ? readEbs(entry.Ebs) : undefined,
    };
  });
}

/** The tags that the request puts on what `ResourceType` names. */
export function readTags(request: CreateImageRequest, resourceType: 'image' | 'snapshot'): Tags {
  const specifications: unknown = request.TagSpecifications;
  if (!Array.isArray(specifications)) return {};
  const tags = specifications
    .filter(isObject)
    .filter(specification => specification.ResourceType === resourceType)
    .flatMap((specification): unknown[] => (Array.isArray(specification.Tags) ? specification.Tags : []))
    .filter(isObject);
  return Object.fromEntries(
    tags.flatMap(tag => {
      const key = textOf(tag.Key);
      return key === undefined ? [] : [[key, textOf(tag.Value) ?? '']];
    }),
  );
}

function readEbs(ebs: Readonly<Record<string, unknown>>): EbsMembers {
  return {
    snapshotId: textOf(ebs.SnapshotId),
    size: numberOf(ebs.VolumeSize),
    type: textOf(ebs.VolumeType),
    iops: numberOf(ebs.Iops),
    throughput: numberOf(ebs.Throughput),
    encrypted: flagOf(ebs.Encrypted),
    deleteOnTermination: flagOf(ebs.DeleteOnTermination),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function flagOf(value: unknown): boolean | undefined {
  if (value === 'true' || value === 'false') return value === 'true';
  return typeof value === 'boolean' ? value : undefined;
}
