import { t } from '@vscode/l10n';
import type { Found, FoundObject } from '../found';
import type { Notation, TakenRequest } from '../notation';
import { Notes } from '../notes';
import { findObjects, jsonValues, memberIn, readingOf } from '../taking/documents';
import { ownTags } from '../taking/own-tags';
import { takeRequest } from '../taking/take-request';

/** The images in the answer of describe-images: a request that makes each of them again. */
export const describeImages: Notation = {
  id: 'describe-images',
  title: () => t('Answer of describe-images'),
  read: text => readingOf(jsonValues(text).flatMap(imagesIn).map(takeImage)),
};

function imagesIn(value: Found): FoundObject[] {
  return findObjects(
    value,
    object => /^ami-/.test(String(memberIn(object, 'ImageId') ?? '')) && memberIn(object, 'Name') !== undefined,
  );
}

function takeImage(image: FoundObject): TakenRequest {
  const notes = new Notes();
  const found = new Map<string, Found>();
  const instance = memberIn(image, 'SourceInstanceId');
  const name = memberIn(image, 'Name');
  const description = memberIn(image, 'Description');
  if (instance !== undefined) found.set('InstanceId', instance);
  else notes.lose(t('The image does not say which instance it was made from.'));
  found.set('Name', `${String(name)}-\${date}`);
  notes.change(t('The name ends with the date, since names of images are unique.'));
  if (description !== undefined && description !== '') found.set('Description', description);
  const tags = ownTags(memberIn(image, 'Tags'));
  if (tags.length > 0)
    found.set('TagSpecifications', [
      new Map<string, Found>([
        ['ResourceType', 'image'],
        ['Tags', tags],
      ]),
    ]);
  if (memberIn(image, 'BlockDeviceMappings') !== undefined) {
    notes.lose(t('The devices were left out: a new image has those of the instance.'));
  }
  return takeRequest(found, notes);
}
