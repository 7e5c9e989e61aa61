import { mappingParameters } from '../../rules/block-device-request';
import { createImageOrder } from '../../rules/create-image-order';
import { makeImage } from '../../rules/make-image';
import type { Action } from '../action';

export const createImage: Action = {
  name: 'CreateImage',
  service: 'ec2',
  kind: 'change',
  parameters: [
    'InstanceId',
    'Name',
    'Description',
    'NoReboot',
    'DryRun',
    'SnapshotLocation',
    'BootModeOverride',
    ...mappingParameters,
    'TagSpecification.N.ResourceType',
    'TagSpecification.N.Tag.N.Key',
    'TagSpecification.N.Tag.N.Value',
  ],
  rejected: ['AvailabilityZone', 'AvailabilityZoneId', 'KmsKeyId', 'OutpostArn', 'VolumeInitializationRate'].map(
    name => `BlockDeviceMapping.N.Ebs.${name}`,
  ),
  run(call) {
    for (const [, check] of createImageOrder) check(call);
    return { imageId: makeImage(call).imageId };
  },
};
