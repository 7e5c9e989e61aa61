import { layoutOf } from '../layout';
import { type Frame, locate, memberOf, type Place } from '../locate';
import type { ObjectNode, PropertyNode, RequestDocument, Span, ValueNode } from '../request-document';
import type { InsertionPlace } from './insertion-place';
import { type Seam, seamOf } from './seam';
import { isClosedString, tokenAt, wordAt } from './token-at';

/** Where in a request something may be inserted, and how it has to fit in there. */
export interface Site extends InsertionPlace {
  readonly seam: Seam;
}

/** Undefined where nothing can be inserted, such as in a comment. */
export function completionSite(document: RequestDocument, offset: number): Site | undefined {
  if (isInComment(document, offset)) return undefined;
  const place = locate(document, offset);
  const frame = place.frames.at(-1);
  const spot = frame === undefined ? rootSpot(document, offset, place) : innerSpot(document, offset, place, frame);
  if (spot === undefined) return undefined;
  const { replace, wanted } = spot;
  // A string that is broken across lines: an editor replaces what stands in one line.
  if (/[\r\n]/.test(document.text.slice(replace.offset, replace.end))) return undefined;
  const layout = layoutOf(document);
  const { frames } = place;
  const seam = seamOf({ document, offset, layout, frames, replace, wanted });
  return { document, offset, layout, frames, replace, wanted, seam };
}

type Spot = Pick<InsertionPlace, 'replace' | 'wanted'>;

function rootSpot(document: RequestDocument, offset: number, { at }: Place): Spot | undefined {
  const { root, text } = document;
  if (root === undefined) return { replace: wordAt(text, offset), wanted: { kind: 'request' } };
  const isScalar = root.kind !== 'object' && root.kind !== 'list';
  if (!isScalar || at.kind !== 'outside' || at.value === undefined) return undefined;
  return { replace: root, wanted: { kind: 'request' } };
}

function innerSpot(document: RequestDocument, offset: number, { at }: Place, frame: Frame): Spot | undefined {
  const { text } = document;
  const { node } = frame;
  if (node.kind === 'list') {
    if (at.kind === 'item') {
      const { value } = at;
      const isInside = (value.kind === 'string' || value.kind === 'number') && offset > value.offset;
      if (isInside) return { replace: tokenAt(text, value, offset), wanted: { kind: 'item', list: node } };
    }
    return { replace: wordAt(text, offset), wanted: { kind: 'item', list: node } };
  }
  const gap: Spot = { replace: emptyAt(offset), wanted: { kind: 'member', object: node, withValue: true } };
  if (at.kind === 'key') {
    const { property } = at;
    if (offset === property.keyOffset) return spotBeforeName(text, offset, frame, node, property, gap);
    const replace = tokenAt(text, { offset: property.keyOffset, end: property.keyEnd }, offset);
    return {
      replace,
      wanted: { kind: 'member', object: node, current: property, withValue: property.colon < 0 },
    };
  }
  if (at.kind === 'gap') return isAwaitingColon(text, at.before, offset) ? undefined : gap;
  if (at.kind !== 'value') return undefined;
  return valueSpot(text, offset, at, frame, gap);
}

/** Directly before a name may stand what is being typed: another name, or the value of the member before. */
function spotBeforeName(
  text: string,
  offset: number,
  frame: Frame,
  object: ObjectNode,
  property: PropertyNode,
  gap: Spot,
): Spot | undefined {
  const before = object.properties[object.properties.indexOf(property) - 1];
  if (before === undefined) return gap;
  if (before.colon < 0 && before.keyEnd === offset) {
    const replace = { offset: before.keyOffset, end: offset };
    return { replace, wanted: { kind: 'member', object, current: before, withValue: true } };
  }
  const isValueMissing = before.colon >= 0 && before.value === undefined;
  if (!isValueMissing || /[\r\n,]/.test(text.slice(before.colon, offset))) return gap;
  return valueSpot(text, offset, { property: before, value: undefined }, frame, gap);
}

function valueSpot(
  text: string,
  offset: number,
  { property, value }: { property: PropertyNode; value: ValueNode | undefined },
  frame: Frame,
  gap: Spot,
): Spot | undefined {
  const member = memberOf(frame, property);
  if (property.value !== undefined && offset < property.value.offset) {
    const { value: next } = property;
    if (next.kind === 'object' || next.kind === 'list' || member === undefined) return undefined;
    return { replace: { offset, end: next.end }, wanted: { kind: 'value', property, member, current: next } };
  }
  if (value === undefined) {
    const comma = text.indexOf(',', property.colon);
    if (comma >= 0 && comma < offset) return gap;
    return member === undefined
      ? undefined
      : { replace: wordAt(text, offset), wanted: { kind: 'value', property, member } };
  }
  const isContainer = value.kind === 'object' || value.kind === 'list';
  if (offset === value.end && (isContainer || isClosedString(text, value))) return gap;
  if (isContainer || offset <= value.offset) {
    return offset === value.offset && !isContainer && member !== undefined
      ? { replace: value, wanted: { kind: 'value', property, member, current: value } }
      : undefined;
  }
  return member === undefined
    ? undefined
    : { replace: tokenAt(text, value, offset), wanted: { kind: 'value', property, member, current: value } };
}

/** A name without a colon in the same line: neither a value nor another member can stand behind it. */
function isAwaitingColon(text: string, before: PropertyNode | ValueNode | undefined, offset: number): boolean {
  if (before === undefined || !('key' in before) || before.colon >= 0) return false;
  return !/[\r\n,]/.test(text.slice(before.keyEnd, offset));
}

function emptyAt(offset: number): Span {
  return { offset, end: offset };
}

function isInComment({ comments, text }: RequestDocument, offset: number): boolean {
  return comments.some(
    comment =>
      offset > comment.offset && (text.startsWith('//', comment.offset) ? offset <= comment.end : offset < comment.end),
  );
}
