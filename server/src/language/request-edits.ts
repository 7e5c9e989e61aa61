import { looksLikeMarker } from './conflict-markers';
import type { TextChange } from './finding';
import { elementsOf, hasOwnLine, indentOfLine, isMultiline, layoutOf, skipTrivia, spanOfProperty } from './layout';
import type { ListNode, ObjectNode, PropertyNode, RequestDocument, Span, ValueNode } from './request-document';
import { indentedSource, type NewValue, writeValue } from './write-value';

/**
 * Puts a member into an object, written as its surroundings are: behind the last one, or before the first.
 * The commas are right afterwards, also where one was too many before.
 */
export function insertMember(
  document: RequestDocument,
  object: ObjectNode,
  key: string,
  value: NewValue,
  where: 'first' | 'last' = 'last',
): TextChange {
  return insertElement(document, object, where, indent => writeMember(document, key, value, indent));
}

/** Puts an item at the end of a list. */
export function insertItem(document: RequestDocument, list: ListNode, value: NewValue): TextChange {
  return insertItems(document, list, [value]);
}

/** Puts items at the end of a list. */
export function insertItems(document: RequestDocument, list: ListNode, values: readonly NewValue[]): TextChange {
  return insertElement(document, list, 'last', (indent, separator) =>
    values.map(value => writeValue(value, layoutOf(document), indent)).join(`,${separator}`),
  );
}

/** Takes a member out of its object, and the comma that it leaves. Comments stay. */
export function removeMember(document: RequestDocument, object: ObjectNode, property: PropertyNode): TextChange {
  return removeElement(document, object, object.properties.indexOf(property));
}

/** Takes an item out of its list, and the comma that it leaves. Comments stay. */
export function removeItem(document: RequestDocument, list: ListNode, item: ValueNode): TextChange {
  return removeElement(document, list, list.items.indexOf(item));
}

export function renameMember(property: PropertyNode, name: string): TextChange {
  return { offset: property.keyOffset, end: property.keyEnd, text: JSON.stringify(name) };
}

/** Writes another value in the place of one, on as many lines as the request around it suggests. */
export function replaceValue(document: RequestDocument, value: ValueNode, by: NewValue): TextChange {
  const { text } = document;
  const indent = hasOwnLine(document, value.offset) ? indentOfLine(text, value.offset) : undefined;
  return { offset: value.offset, end: value.end, text: writeValue(by, layoutOf(document), indent) };
}

/** Writes items in the place of one, as it is written: in one line, or a member a line. */
export function replaceItem(document: RequestDocument, item: ObjectNode, values: readonly NewValue[]): TextChange {
  const { text } = document;
  const layout = layoutOf(document);
  const outer = indentOfLine(text, item.offset);
  const indent = isMultiline(document, item) ? outer : undefined;
  const separator = hasOwnLine(document, item.offset) ? layout.lineBreak + outer : layout.padding;
  const written = values.map(value => writeValue(value, layout, indent)).join(`,${separator}`);
  return { offset: item.offset, end: item.end, text: written };
}

/** Writes another member in the place of one. */
export function replaceMember(
  document: RequestDocument,
  object: ObjectNode,
  property: PropertyNode,
  key: string,
  value: NewValue,
): TextChange {
  const indent = isMultiline(document, object) ? indentOfLine(document.text, property.keyOffset) : undefined;
  return { ...spanOfProperty(property), text: writeMember(document, key, value, indent) };
}

/** Moves members into another object, their values as they stand. None for a member whose value could not be read. */
export function moveMembers(
  document: RequestDocument,
  members: readonly PropertyNode[],
  from: ObjectNode,
  to: ObjectNode,
): readonly TextChange[] {
  const moved = Object.entries(sourcesOf(document, members));
  const insertion = insertElement(document, to, 'last', (indent, separator) =>
    moved.map(([key, value]) => writeMember(document, key, value, indent)).join(`,${separator}`),
  );
  return [...removeMembers(document, from, members), insertion];
}

/** Puts members into a new object, or a list with one, that stands in the place of the first of them. */
export function encloseMembers(
  document: RequestDocument,
  object: ObjectNode,
  members: readonly PropertyNode[],
  name: string,
  isList: boolean,
): readonly TextChange[] {
  const [first, ...others] = members;
  if (first === undefined) return [];
  const value = sourcesOf(document, members);
  return [
    replaceMember(document, object, first, name, isList ? [value] : value),
    ...removeMembers(document, object, others),
  ];
}

function sourcesOf(document: RequestDocument, members: readonly PropertyNode[]): Readonly<Record<string, NewValue>> {
  return Object.fromEntries(
    members.flatMap(({ key, value }) => (value === undefined ? [] : [[key, indentedSource(document, value)] as const])),
  );
}

/** Neighbours are taken out together: alone, each would take the comma of the other. */
function removeMembers(
  document: RequestDocument,
  object: ObjectNode,
  members: readonly PropertyNode[],
): readonly TextChange[] {
  const gone = new Set(members);
  const changes: TextChange[] = [];
  for (let index = 0; index < object.properties.length; ) {
    let end = index;
    for (;;) {
      const property = object.properties[end];
      if (property === undefined || !gone.has(property)) break;
      end++;
    }
    if (end > index) changes.push(removeElements(document, object, index, end));
    index = end + 1;
  }
  return changes;
}

type Container = ObjectNode | ListNode;

function insertElement(
  document: RequestDocument,
  node: Container,
  where: 'first' | 'last',
  write: (indent: string | undefined, separator: string) => string,
): TextChange {
  const { text } = document;
  const { lineBreak, unit, padding } = layoutOf(document);
  const elements = elementsOf(node);
  const first = elements[0];
  const last = elements.at(-1);
  const outer = indentOfLine(text, node.offset);
  if (first === undefined || last === undefined) {
    const indent = outer + unit;
    const isEmpty = node.closed && text.slice(node.offset + 1, node.end - 1).trim() === '';
    const edge = node.kind === 'object' ? padding : '';
    const written = isMultiline(document, node)
      ? lineBreak + indent + write(indent, lineBreak + indent)
      : edge + write(undefined, padding);
    const closing = isMultiline(document, node) ? lineBreak + outer : edge;
    return isEmpty
      ? { offset: node.offset + 1, end: node.end - 1, text: written + closing }
      : { offset: node.offset + 1, end: node.offset + 1, text: written };
  }
  const indent = isMultiline(document, node) ? indentOfLine(text, first.offset) : undefined;
  const separator = indent === undefined ? padding : lineBreak + indent;
  if (where === 'first') {
    return { offset: first.offset, end: first.offset, text: `${write(indent, separator)},${separator}` };
  }
  const comma = skipTrivia(text, last.end);
  if (text.charAt(comma) === ',')
    return { offset: comma + 1, end: comma + 1, text: separator + write(indent, separator) };
  return { offset: last.end, end: last.end, text: `,${separator}${write(indent, separator)}` };
}

function removeElement(document: RequestDocument, node: Container, index: number): TextChange {
  return removeElements(document, node, index, index + 1);
}

/** Takes neighbours out, from one index to before another. */
function removeElements(document: RequestDocument, node: Container, from: number, to: number): TextChange {
  const first = elementAt(node, from);
  const last = elementAt(node, to - 1);
  if (first === undefined || last === undefined) return { offset: node.offset, end: node.offset, text: '' };
  const run = { offset: first.offset, end: last.end };
  const previous = elementAt(node, from - 1);
  return previous !== undefined && elementAt(node, to) === undefined
    ? removeLast(document, previous, run)
    : removeBeforeNext(document, node, run, to - from === countOf(node));
}

function countOf(node: Container): number {
  return node.kind === 'list' ? node.items.length : node.properties.length;
}

function elementAt(node: Container, index: number): Span | undefined {
  if (node.kind === 'list') return node.items[index];
  const property = node.properties[index];
  return property === undefined ? undefined : spanOfProperty(property);
}

/** With the comma and the space behind it, so that the next one takes its place. */
function removeBeforeNext(document: RequestDocument, node: Container, element: Span, isAll: boolean): TextChange {
  const { text } = document;
  const after = skipTrivia(text, element.end);
  const hasComma = text.charAt(after) === ',';
  if (isAll && node.closed) {
    const rest = text.slice(hasComma ? after + 1 : element.end, node.end - 1);
    if ((text.slice(node.offset + 1, element.offset) + rest).trim() === '') {
      return { offset: node.offset + 1, end: node.end - 1, text: '' };
    }
  }
  const comments = hasComma ? text.slice(element.end, after).trim() : '';
  const blank = hasComma && comments === '' ? blankBeforeLastOfLine(text, element.offset, after + 1) : undefined;
  if (blank !== undefined) return { offset: blank, end: after + 1, text: '' };
  const end = hasComma ? endOfSpace(text, after + 1) : element.end;
  if (comments === '') return { offset: element.offset, end, text: '' };
  const { lineBreak } = layoutOf(document);
  const separator = isLineComment(comments) ? lineBreak + indentOfLine(text, element.offset) : ' ';
  return { offset: element.offset, end, text: comments + separator };
}

/** With the comma before it. */
function removeLast(document: RequestDocument, previous: Span, element: Span): TextChange {
  const { text } = document;
  const comma = skipTrivia(text, previous.end);
  const start = text.charAt(comma) === ',' ? comma + 1 : comma;
  const comments = (text.slice(previous.end, comma) + text.slice(start, element.offset)).trimEnd();
  const after = skipTrivia(text, element.end);
  const end = text.charAt(after) === ',' ? after + 1 : element.end;
  const needsLine = isLineComment(comments) && !/^[ \t]*(?:[\r\n]|\/\/)/.test(text.slice(end, end + 200));
  return { offset: previous.end, end, text: needsLine ? comments + layoutOf(document).lineBreak : comments };
}

/** True for comments of which the last one ends with its line. */
function isLineComment(comments: string): boolean {
  return /\/\/[^\r\n]*$/.test(comments) && !comments.endsWith('*/');
}

function writeMember(document: RequestDocument, key: string, value: NewValue, indent: string | undefined): string {
  const layout = layoutOf(document);
  return `${JSON.stringify(key)}${layout.colon}${writeValue(value, layout, indent)}`;
}

/**
 * Where the blanks before an element begin that is the last of its line and not the first: the others keep their line, and those
 * below keep theirs.
 */
function blankBeforeLastOfLine(text: string, offset: number, end: number): number | undefined {
  if (!/^[ \t]*[\r\n]/.test(text.slice(end, end + longestBlank))) return undefined;
  const before = text.slice(Math.max(0, offset - longestBlank), offset);
  const start = offset - (/[ \t]*$/.exec(before)?.[0].length ?? 0);
  return start === 0 || /[\r\n]/.test(text.charAt(start - 1)) ? undefined : start;
}

/** As many blanks as a person has in a line. */
const longestBlank = 200;

/** Behind the white space of a removed element. The marker of a merge conflict keeps the start of its line. */
function endOfSpace(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && text.charAt(end).trim() === '') end++;
  return looksLikeMarker(text, end) ? offset : end;
}
