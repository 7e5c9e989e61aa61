import { t } from '@vscode/l10n';
import type { Found, FoundObject } from '../found';
import type { Notation, TakenRequest } from '../notation';
import { Notes } from '../notes';
import { findObjects, foundMember, jsonValues, objectsIn, readingOf } from '../taking/documents';
import { devicesOfImage } from '../taking/image-devices';
import { commonTags, ownTags, tagSpecification } from '../taking/own-tags';
import { takeRequest } from '../taking/take-request';

/** The images in the answer of describe-images: a request that creates each of them again. `Snapshots` beside them have the tags. */
export const describeImages: Notation = {
  id: 'describe-images',
  title: () => t('Output of describe-images'),
  read: text =>
    readingOf(
      jsonValues(text).flatMap(value => {
        const snapshots = objectsIn(foundMember(value, 'Snapshots'));
        return imagesIn(value).map(image => takeImage(image, snapshots));
      }),
    ),
};

function imagesIn(value: Found): FoundObject[] {
  return findObjects(
    value,
    object => /^ami-/.test(String(foundMember(object, 'ImageId') ?? '')) && foundMember(object, 'Name') !== undefined,
  );
}

/** What a person decided for an image and no request can say. */
const otherDecisions: readonly string[] = ['DeprecationTime', 'DeregistrationProtection', 'ImdsSupport'];

function takeImage(image: FoundObject, snapshots: readonly FoundObject[]): TakenRequest {
  const notes = new Notes();
  const found = new Map<string, Found>();
  const instance = foundMember(image, 'SourceInstanceId');
  const description = foundMember(image, 'Description');
  if (instance !== undefined) found.set('InstanceId', instance);
  else notes.lose(t('EC2 does not report which instance the image was created from.'));
  found.set('Name', `${stemOf(String(foundMember(image, 'Name')))}-\${date}`);
  notes.change(t('The date was added to the name, because image names must be unique.'));
  if (description !== undefined && description !== '') found.set('Description', description);
  const mappings = foundMember(image, 'BlockDeviceMappings');
  const devices = devicesOfImage(mappings, instance !== undefined, notes);
  if (devices.length > 0) found.set('BlockDeviceMappings', devices);
  const tags = [
    ...tagSpecification('image', ownTags(foundMember(image, 'Tags'), notes)),
    ...tagSpecification('snapshot', snapshotTags(mappings, snapshots, notes)),
  ];
  if (tags.length > 0) found.set('TagSpecifications', tags);
  for (const name of otherDecisions) {
    const value = foundMember(image, name);
    if (value === undefined || value === '' || value === 'disabled') continue;
    notes.lose(t('{0} of the image is not part of a request: {1}', name, String(value)));
  }
  return takeRequest(found, notes);
}

/** A request has the same tags for all snapshots. */
function snapshotTags(mappings: Found | undefined, snapshots: readonly FoundObject[], notes: Notes) {
  const ids = objectsIn(mappings).map(mapping => foundMember(foundMember(mapping, 'Ebs'), 'SnapshotId'));
  const own = snapshots.filter(snapshot => ids.includes(foundMember(snapshot, 'SnapshotId') ?? null));
  return commonTags(
    own.map(snapshot => ownTags(foundMember(snapshot, 'Tags'), notes)),
    notes,
  );
}

/** The name without the date or time that it ends with, if there is more to it. */
function stemOf(name: string): string {
  const date = /[-_. ](?:\d{4}-\d{2}-\d{2}|\d{8})(?:[-_.T ]?\d{2}[-:.]?\d{2}(?:[-:.]?\d{2})?Z?)?$|[-_. ]\d{10,14}$/;
  return name.replace(date, '');
}
