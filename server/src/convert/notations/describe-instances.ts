import { t } from '@vscode/l10n';
import type { Found, FoundObject } from '../found';
import type { Notation, TakenRequest } from '../notation';
import { Notes } from '../notes';
import { findObjects, foundMember, jsonValues, readingOf } from '../taking/documents';
import { ownTags, tagSpecification } from '../taking/own-tags';
import { takeRequest } from '../taking/take-request';

/** The instances in the answer of describe-instances: a request for an image of each. */
export const describeInstances: Notation = {
  id: 'describe-instances',
  title: () => t('Output of describe-instances'),
  read: text => readingOf(jsonValues(text).flatMap(instancesIn).map(takeInstance)),
};

function instancesIn(value: Found): FoundObject[] {
  return findObjects(value, object => /^i-/.test(String(foundMember(object, 'InstanceId') ?? '')));
}

function takeInstance(instance: FoundObject): TakenRequest {
  const notes = new Notes();
  const found = new Map<string, Found>([
    ['InstanceId', foundMember(instance, 'InstanceId') ?? null],
    ['Name', '${instanceName}-${date}'],
  ]);
  const tags = tagSpecification('image', ownTags(foundMember(instance, 'Tags'), notes));
  if (tags.length > 0) found.set('TagSpecifications', tags);
  notes.change(t('The image name contains the instance name and the date.'));
  return takeRequest(found, notes);
}
