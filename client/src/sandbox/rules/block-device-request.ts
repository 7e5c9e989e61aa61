import type { QueryForm } from '../protocol/query-form';

/** One `BlockDeviceMapping.N` of a request, as it was sent. */
export interface MappingRequest {
  readonly deviceName: string | undefined;
  readonly virtualName: string | undefined;
  /** True when NoDevice was sent at all: its value means nothing. */
  readonly isLeftOut: boolean;
  readonly ebs: EbsRequest | undefined;
}

export interface EbsRequest {
  readonly snapshotId: string | undefined;
  readonly size: number | undefined;
  readonly volumeType: string | undefined;
  readonly iops: number | undefined;
  readonly throughput: number | undefined;
  readonly encrypted: boolean | undefined;
  readonly deleteOnTermination: boolean | undefined;
}

/** The mappings of a request; refuses numbers and booleans that are none. */
export function readMappings(form: QueryForm): MappingRequest[] {
  return form.items('BlockDeviceMapping').map(mapping => ({
    deviceName: mapping.text('DeviceName') || undefined,
    virtualName: mapping.text('VirtualName'),
    isLeftOut: mapping.text('NoDevice') !== undefined,
    ebs: readEbs(mapping.part('Ebs')),
  }));
}

/** The parameters of a mapping that CreateImage takes. */
export const mappingParameters = [
  'DeviceName',
  'VirtualName',
  'NoDevice',
  'Ebs.SnapshotId',
  'Ebs.VolumeSize',
  'Ebs.VolumeType',
]
  .concat(['Ebs.Iops', 'Ebs.Throughput', 'Ebs.Encrypted', 'Ebs.DeleteOnTermination'])
  .map(name => `BlockDeviceMapping.N.${name}`);

function readEbs(ebs: QueryForm | undefined): EbsRequest | undefined {
  return ebs === undefined
    ? undefined
    : {
        snapshotId: ebs.text('SnapshotId'),
        size: ebs.integer('VolumeSize'),
        volumeType: ebs.text('VolumeType'),
        iops: ebs.integer('Iops'),
        throughput: ebs.integer('Throughput'),
        encrypted: ebs.flag('Encrypted'),
        deleteOnTermination: ebs.flag('DeleteOnTermination'),
      };
}
