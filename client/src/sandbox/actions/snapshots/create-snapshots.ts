import { snapshotAnswer } from '../../answers/snapshot-answer';
import { AwsError } from '../../protocol/aws-error';
import type { Xml } from '../../protocol/xml';
import { checkSnapshotLimits } from '../../rules/create-image-limits';
import { authorize, endDryRun, resourceArn } from '../../rules/permission';
import { requiredText } from '../../rules/required';
import { checkIdFormat, notFound } from '../../rules/resource-ids';
import { checkTags, tagsFor } from '../../rules/tag-rules';
import { takeSnapshot } from '../../rules/take-snapshot';
import { attachedDevices, isDeleted } from '../../world/attachments';
import type { Volume } from '../../world/volume';
import type { Action, Call } from '../action';

const tagParameters = [
  'TagSpecification.N.ResourceType',
  'TagSpecification.N.Tag.N.Key',
  'TagSpecification.N.Tag.N.Value',
];

export const createSnapshot: Action = {
  name: 'CreateSnapshot',
  service: 'ec2',
  kind: 'change',
  parameters: ['VolumeId', 'Description', 'DryRun', ...tagParameters],
  run(call) {
    const volume = findVolume(call, requiredText(call.form, 'VolumeId'));
    const { tagSet, progress, ...rest } = takeAll(call, [volume])[0] ?? {};
    return { ...rest, progress: progress ?? '', tagSet };
  },
};

/** Snapshots of all volumes of an instance, taken at one time. */
export const createSnapshots: Action = {
  name: 'CreateSnapshots',
  service: 'ec2',
  kind: 'change',
  parameters: ['InstanceSpecification.*', 'Description', 'CopyTagsFromSource', 'DryRun', ...tagParameters],
  run(call) {
    const specification = call.form.part('InstanceSpecification');
    const id = specification?.text('InstanceId');
    if (specification === undefined || id === undefined)
      throw new AwsError('MissingParameter', 'The request must contain the parameter InstanceSpecification');
    checkIdFormat('instance', id);
    const instance = call.place.instances.get(id);
    if (instance === undefined) throw notFound('instance', [id]);
    const left = new Set(specification.texts('ExcludeDataVolumeId'));
    const withoutBoot = specification.flag('ExcludeBootVolume') === true;
    const devices = attachedDevices(instance, call.now).filter(
      it => !left.has(it.volumeId) && !(withoutBoot && it.deviceName === instance.rootDeviceName),
    );
    return {
      snapshotSet: takeAll(
        call,
        devices.map(it => findVolume(call, it.volumeId)),
      ).map(inSet),
    };
  },
};

function takeAll(call: Call, volumes: readonly Volume[]): { readonly [name: string]: Xml }[] {
  checkTags(call, ['snapshot']);
  authorize(call, `ec2:${call.action}`, resourceArn(call, 'snapshot', '*'));
  if (call.form.items('TagSpecification').length > 0)
    authorize(call, 'ec2:CreateTags', resourceArn(call, 'snapshot', '*'));
  endDryRun(call);
  checkSnapshotLimits(
    call,
    volumes.map(it => it.volumeId),
  );
  const copiesTags = call.form.text('CopyTagsFromSource') === 'volume';
  return volumes.map(volume => {
    const tags = [
      ...(copiesTags ? volume.tags.filter(tag => !tag.key.startsWith('aws:')) : []),
      ...tagsFor(call.form, 'snapshot'),
    ];
    const snapshot = takeSnapshot(call, volume, { description: call.form.text('Description') ?? '', tags });
    return snapshotAnswer(snapshot, call.place.account, call.now);
  });
}

/** CreateSnapshots calls the state otherwise than CreateSnapshot does. */
function inSet({ status, snapshotId, volumeId, startTime, progress, ...rest }: { readonly [name: string]: Xml }): Xml {
  const { ownerId, volumeSize, description, tagSet, encrypted } = rest;
  return {
    description,
    tagSet,
    encrypted,
    volumeId,
    state: status,
    volumeSize,
    startTime,
    progress,
    ownerId,
    snapshotId,
  };
}

function findVolume(call: Call, id: string): Volume {
  checkIdFormat('volume', id);
  const volume = call.place.volumes.get(id);
  if (volume === undefined || isDeleted(call.place, volume, call.now)) throw notFound('volume', [id]);
  return volume;
}
