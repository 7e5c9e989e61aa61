import { t } from '@vscode/l10n';
import type { Fix } from './finding';
import { indentOfLine, isMultiline, layoutOf } from './layout';
import { type Frame, locate } from './locate';
import { findProperty, findValue, type ListNode, type ObjectNode, type RequestDocument } from './request-document';
import { insertItem, insertMember, removeItem, removeMember, replaceValue } from './request-edits';
import type { Shape } from './request-schema';
import { limitsOf, readVolume } from './volume';
import { highestIops, volumeLimits } from './volume-limits';
import { type NewValue, sourceOf, writeValue } from './write-value';

/** Changes that a person may want at a place without anything being wrong there. They are never safe to apply unasked. */
export function refactorings(document: RequestDocument, offset: number): Fix[] {
  const { frames } = locate(document, offset);
  return frames.flatMap((frame, depth) => {
    const { node, shape } = frame;
    if (node.kind === 'list') return frame.property?.key === 'TagSpecifications' ? tagAsWell(document, node) : [];
    if (shape === undefined) return [];
    return [...missingMembers(document, node, shape), ...ofShape(document, node, shape, frames[depth - 1])];
  });
}

function ofShape(document: RequestDocument, node: ObjectNode, shape: Shape, holder: Frame | undefined): Fix[] {
  switch (shape.name) {
    case 'CreateImageRequest':
      return withoutReboot(document, node);
    case 'BlockDeviceMapping':
      return holder?.node.kind === 'list' ? leaveOut(document, node, holder.node) : [];
    case 'EbsBlockDevice':
      return convertToGp3(document, node);
    default:
      return [];
  }
}

/** All that the object must have and has not, with empty values. */
function missingMembers(document: RequestDocument, object: ObjectNode, shape: Shape): Fix[] {
  const missing = shape.required.filter(name => findProperty(object, name) === undefined);
  if (missing.length === 0) return [];
  const title = missing.length === 1 ? t('Add {0}', missing[0] ?? '') : t('Add the missing required members');
  const empty = (name: string): NewValue => (shape.members.get(name)?.type === 'list' ? [] : '');
  if (object.properties.length === 0) {
    const members = Object.fromEntries(missing.map(name => [name, empty(name)]));
    const indent = isMultiline(document, object) ? indentOfLine(document.text, object.offset) : undefined;
    const text = writeValue(members, layoutOf(document), indent);
    return [{ title, changes: [{ offset: object.offset, end: object.end, text }] }];
  }
  // At most two are missing where there is one already: the first goes to the front, where it is expected.
  const changes = missing.map(name =>
    insertMember(document, object, name, empty(name), name === shape.required[0] ? 'first' : 'last'),
  );
  return [{ title, changes }];
}

function tagAsWell(document: RequestDocument, list: ListNode): Fix[] {
  const specifications = list.items.filter(item => item.kind === 'object');
  const [only] = specifications;
  if (only === undefined || specifications.length !== 1) return [];
  const type = findValue(only, 'ResourceType');
  const tags = findValue(only, 'Tags');
  if (type?.kind !== 'string' || tags?.kind !== 'list') return [];
  const other = type.value === 'image' ? 'snapshot' : 'image';
  const title = other === 'snapshot' ? t('Tag the snapshots as well') : t('Tag the image as well');
  return [{ title, changes: [insertItem(document, list, { ResourceType: other, Tags: sourceOf(document, tags) })] }];
}

function leaveOut(document: RequestDocument, mapping: ObjectNode, list: ListNode): Fix[] {
  const device = findValue(mapping, 'DeviceName');
  if (device?.kind !== 'string') return [];
  if (findProperty(mapping, 'NoDevice') !== undefined) {
    return [{ title: t('Keep {0} in the image', device.value), changes: [removeItem(document, list, mapping)] }];
  }
  const without: NewValue = { DeviceName: sourceOf(document, device), NoDevice: '' };
  return [
    { title: t('Leave {0} out of the image', device.value), changes: [replaceValue(document, mapping, without)] },
  ];
}

function withoutReboot(document: RequestDocument, request: ObjectNode): Fix[] {
  if (findProperty(request, 'NoReboot') !== undefined) return [];
  return [
    { title: t('Create the image without a reboot'), changes: [insertMember(document, request, 'NoReboot', true)] },
  ];
}

/** The type and, where gp3 would refuse them, the numbers with it. */
function convertToGp3(document: RequestDocument, ebs: ObjectNode): Fix[] {
  const volume = readVolume(ebs);
  const limits = volumeLimits('gp3');
  const type = findProperty(ebs, 'VolumeType');
  if (limits?.iops === undefined || volume.type === 'gp3' || (type === undefined && !volume.isNew)) return [];
  if (type !== undefined && limitsOf(volume) === undefined) return [];
  const changes = [
    type?.value === undefined
      ? insertMember(document, ebs, 'VolumeType', 'gp3')
      : replaceValue(document, type.value, 'gp3'),
  ];
  const iops = findProperty(ebs, 'Iops');
  if (iops?.value !== undefined && volume.iops !== undefined) {
    const most = highestIops(limits.iops, volume.size);
    const fitting = Math.min(Math.max(volume.iops, limits.iops.minimum), most);
    if (fitting === limits.iops.default) changes.push(removeMember(document, ebs, iops));
    else if (fitting !== volume.iops) changes.push(replaceValue(document, iops.value, fitting));
  }
  return [{ title: t('Convert to gp3'), changes }];
}
