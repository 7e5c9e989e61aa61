import { t } from '@vscode/l10n';
import { tellNotes } from '../converting/tell-notes';
import { AwsFailure } from '../ec2/aws-failure';
import type { Ec2 } from '../ec2/ec2';
import type { Image, ImageDevice, Snapshot, Tags } from '../ec2/model';
import { Refusal } from '../refusal';
import type { App } from './app';
import type { Command } from './command';
import { fileNameFor } from './file-name-of';
import { findImagePlace, readImageAt } from './image-place';
import { openNewRequest, requestSnippet } from './new-request';

/** Opens a request that creates an image again, as far as EC2 says how it was created. */
export const newRequestFromImage: Command = {
  id: 'ami.newRequestFromImage',
  title: () => t('New Request from This Image'),
  run: async (app, place) => {
    const imagePlace = await findImagePlace(app, place);
    const found = imagePlace === undefined ? undefined : await readImageAt(app, imagePlace);
    const tagged = found === undefined ? undefined : await readSnapshots(app, found.ec2, found.image);
    if (found === undefined || tagged === undefined) return;
    const { image } = found;
    const answer = { Images: [describeImage(image)], Snapshots: tagged.snapshots.map(describeSnapshot) };
    const reading = app.loadConverter().readRequests(JSON.stringify(answer), 'describe-images');
    if ('reason' in reading) throw new Refusal(reading.reason);
    const [taken] = reading.requests;
    if (taken === undefined) return;
    const snippet = requestSnippet(taken.request);
    if (!(await openNewRequest(app, t('New Request from This Image'), fileNameFor(image.name, image.id), snippet)))
      return;
    const notes = [...tagged.lost, ...taken.lost, ...taken.changed];
    await tellNotes(app, t('Request created from image {0}.', image.id), notes);
  },
};

interface Tagged {
  readonly snapshots: readonly Snapshot[];
  readonly lost: readonly string[];
}

/** Read for their tags only, so that whoever may not read them has a request all the same. Undefined: the person cancelled. */
async function readSnapshots({ ask }: App, ec2: Ec2, { id, devices }: Image): Promise<Tagged | undefined> {
  const ids = devices.flatMap(({ snapshotId }) => snapshotId ?? []);
  if (ids.length === 0) return { snapshots: [], lost: [] };
  return ask.progress({ title: t('Reading the snapshots of {0}…', id), canCancel: true }, async signal => {
    try {
      return { snapshots: (await ec2.snapshots({ ids }, { signal })).items, lost: [] };
    } catch (error) {
      if (!(error instanceof AwsFailure) || signal.aborted) throw error;
      return { snapshots: [], lost: [t('Could not read the tags of the snapshots ({0}).', error.code)] };
    }
  });
}

/** The members that a request can have, as EC2 names them. */
function describeImage(image: Image) {
  return {
    ImageId: image.id,
    Name: image.name,
    Description: image.description,
    SourceInstanceId: image.sourceInstanceId,
    DeprecationTime: image.deprecated,
    DeregistrationProtection: image.protection,
    BlockDeviceMappings: image.devices.map(describeDevice),
    Tags: describeTags(image.tags),
  };
}

function describeDevice({ deviceName, virtualName, snapshotId, ...volume }: ImageDevice) {
  if (virtualName !== undefined) return { DeviceName: deviceName, VirtualName: virtualName };
  const Ebs = {
    SnapshotId: snapshotId,
    VolumeSize: volume.size,
    VolumeType: volume.type,
    Iops: volume.iops,
    Encrypted: volume.encrypted,
    DeleteOnTermination: volume.deleteOnTermination,
  };
  return { DeviceName: deviceName, Ebs };
}

function describeSnapshot({ id, tags }: Snapshot) {
  return { SnapshotId: id, Tags: describeTags(tags) };
}

function describeTags(tags: Tags) {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}
