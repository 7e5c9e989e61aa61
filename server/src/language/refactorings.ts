import { t } from '@vscode/l10n';
import { convertToGp3 } from './convert-to-gp3';
import type { Fix } from './finding';
import { indentOfLine, isMultiline, layoutOf } from './layout';
import { type Frame, locate } from './locate';
import { findProperty, findValue, type ListNode, type ObjectNode, type RequestDocument } from './request-document';
import { insertItem, insertMember, removeItem, replaceValue } from './request-edits';
import { requestShape, type Shape } from './request-schema';
import { causeOfUnknown } from './unknown-member';
import { indentedSource, type NewValue, writeValue } from './write-value';

/**
 * Changes that a person may want at a place without anything being wrong there, each at the members that it changes and at the bracket of what
 * it completes. They are never safe to apply unasked.
 */
export function refactorings(document: RequestDocument, offset: number): Fix[] {
  if (document.root === undefined) {
    return document.problems.length === 0 && document.shape === requestShape ? [newRequest(document)] : [];
  }
  const { text } = document;
  return isOpening(text, offset) ? [...at(document, offset), ...at(document, offset + 1)] : at(document, offset);
}

function at(document: RequestDocument, offset: number): Fix[] {
  const { frames, at: place } = locate(document, offset);
  const frame = frames.at(-1);
  if (frame === undefined) return [];
  const { node, shape } = frame;
  const isAtStart = offset === node.offset + 1;
  const property = place.kind === 'key' || place.kind === 'value' ? place.property : undefined;
  if (node.kind === 'list') return isAtStart ? ofList(document, node, frame) : [];
  if (place.kind === 'key' && property?.value?.kind === 'list') {
    return ofList(document, property.value, { ...frame, property });
  }
  if (shape === undefined) return [];
  return [
    ...(isAtStart ? missingMembers(document, node, shape) : []),
    ...ofShape(document, node, shape, frames.at(-2), isAtStart ? 'start' : property?.key),
  ];
}

function isOpening(text: string, offset: number): boolean {
  const character = text.charAt(offset);
  return character === '{' || character === '[';
}

function ofList(document: RequestDocument, list: ListNode, { property }: Frame): Fix[] {
  return property?.key === 'TagSpecifications' ? tagAsWell(document, list) : [];
}

function ofShape(
  document: RequestDocument,
  node: ObjectNode,
  shape: Shape,
  holder: Frame | undefined,
  place: string | undefined,
): readonly Fix[] {
  switch (shape.name) {
    case 'CreateImageRequest':
      return isOneOf(place, ['start', 'InstanceId', 'NoReboot']) ? reboot(document, node, place === 'NoReboot') : [];
    case 'BlockDeviceMapping':
      return holder?.node.kind === 'list' && isOneOf(place, ['start', 'DeviceName', 'NoDevice'])
        ? leaveOut(document, node, holder.node)
        : [];
    case 'EbsBlockDevice':
      return isOneOf(place, placesOfType(node)) ? convertToGp3(document, node) : [];
    default:
      return [];
  }
}

/** Where no type is written, a finding at Iops says so and offers it. */
function placesOfType(ebs: ObjectNode): readonly string[] {
  return findProperty(ebs, 'VolumeType') === undefined ? ['start'] : ['start', 'VolumeType', 'Iops'];
}

function isOneOf(place: string | undefined, places: readonly string[]): boolean {
  return place !== undefined && places.includes(place);
}

/** In the place of white space at the end; what is there already is a comment, or a byte order mark. */
function newRequest(document: RequestDocument): Fix {
  const { text, comments } = document;
  const { lineBreak } = layoutOf(document);
  const start = comments.at(-1)?.end ?? (text.startsWith('\ufeff') ? 1 : 0);
  const lines = ['{', '  "InstanceId": "",', '  "Name": ""', '}', ''];
  const written = [...(comments.length > 0 ? [''] : []), ...lines].join(lineBreak);
  return { title: t('Insert InstanceId and Name'), changes: [{ offset: start, end: text.length, text: written }] };
}

function nameMeant(key: string, shape: Shape, { shape: root }: RequestDocument): string | undefined {
  const cause = causeOfUnknown(key, shape, root);
  return 'name' in cause ? cause.name : undefined;
}

/**
 * All that the object must have and has not, with empty values. A single member is the fix of the finding that misses it, and one that is only misspelled is
 * there.
 */
function missingMembers(document: RequestDocument, object: ObjectNode, shape: Shape): Fix[] {
  const absent = shape.required.filter(name => findProperty(object, name) === undefined);
  const meant = new Set(absent.length < 2 ? [] : object.properties.map(({ key }) => nameMeant(key, shape, document)));
  const missing = absent.filter(name => !meant.has(name));
  if (missing.length < 2) return [];
  const title = t('Add the missing required members');
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
  return [
    { title, changes: [insertItem(document, list, { ResourceType: other, Tags: indentedSource(document, tags) })] },
  ];
}

function leaveOut(document: RequestDocument, mapping: ObjectNode, list: ListNode): Fix[] {
  const device = findValue(mapping, 'DeviceName');
  if (device?.kind !== 'string') return [];
  if (findProperty(mapping, 'NoDevice') !== undefined) {
    return [{ title: t('Include {0} in the image', device.value), changes: [removeItem(document, list, mapping)] }];
  }
  const without: NewValue = { DeviceName: indentedSource(document, device), NoDevice: '' };
  return [
    { title: t('Exclude {0} from the image', device.value), changes: [replaceValue(document, mapping, without)] },
  ];
}

/** At `NoReboot` itself, its value can be changed; elsewhere, it can be added. */
function reboot(document: RequestDocument, request: ObjectNode, isAtMember: boolean): Fix[] {
  const written = findProperty(request, 'NoReboot');
  if (written === undefined) {
    return [{ title: t('Set NoReboot to true'), changes: [insertMember(document, request, 'NoReboot', true)] }];
  }
  if (!isAtMember || written.value?.kind !== 'boolean') return [];
  const { value } = written.value;
  const title = value ? t('Set NoReboot to false') : t('Set NoReboot to true');
  return [{ title, changes: [replaceValue(document, written.value, !value)] }];
}
