import { t } from '@vscode/l10n';
import { type Found, type FoundObject, isFoundObject } from '../found';
import type { Notation, TakenRequest } from '../notation';
import { Notes } from '../notes';
import { findObjects, foundMember, jsonValues, objectsIn, readingOf } from '../taking/documents';
import { takeRequest } from '../taking/take-request';

/** The devices and tags of a launch template, or of the answer of describe-launch-template-versions. */
export const launchTemplate: Notation = {
  id: 'launch-template',
  title: () => t('Launch template'),
  read: text => readingOf(jsonValues(text).flatMap(templatesIn).map(takeTemplate)),
};

function templatesIn(value: Found): FoundObject[] {
  return findObjects(value, object => foundMember(object, 'LaunchTemplateData') !== undefined);
}

function takeTemplate(version: FoundObject): TakenRequest {
  const notes = new Notes();
  const data = foundMember(version, 'LaunchTemplateData');
  const name = foundMember(version, 'LaunchTemplateName');
  const found = new Map<string, Found>();
  if (typeof name === 'string') found.set('Name', `${name}-\${date}`);
  const devices = foundMember(data, 'BlockDeviceMappings');
  if (devices !== undefined) found.set('BlockDeviceMappings', devices);
  const specifications = objectsIn(foundMember(data, 'TagSpecifications'));
  const tags = specifications.flatMap(specification => {
    const type = foundMember(specification, 'ResourceType');
    const target = type === 'instance' ? 'image' : type === 'volume' ? 'snapshot' : undefined;
    const own = objectsIn(foundMember(specification, 'Tags'));
    return target === undefined
      ? []
      : [
          new Map<string, Found>([
            ['ResourceType', target],
            ['Tags', own],
          ]),
        ];
  });
  if (tags.length > 0) {
    found.set('TagSpecifications', tags);
    notes.change(t('Tags of instances and volumes were converted to tags of the image and its snapshots.'));
  }
  for (const member of isFoundObject(data) ? data.keys() : []) {
    if (!/^(?:BlockDeviceMappings|TagSpecifications)$/i.test(member)) {
      notes.lose(t('{0} of the launch template is not part of a request.', member));
    }
  }
  notes.lose(t('A launch template does not specify the instance to create the image from.'));
  return takeRequest(found, notes);
}
