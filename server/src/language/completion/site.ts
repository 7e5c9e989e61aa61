import { isMultiline, type Layout, layoutOf, skipTrivia } from '../layout';
import { type Frame, locate, memberOf, type Place } from '../locate';
import type { ListNode, ObjectNode, PropertyNode, RequestDocument, Span, ValueNode } from '../request-document';
import type { Member } from '../request-schema';

/** Where in a request something may be inserted, and how it has to fit in there. */
export interface Site {
  readonly document: RequestDocument;
  readonly offset: number;
  readonly layout: Layout;
  /** Objects and lists around the place, the outermost first; empty at the root. */
  readonly frames: readonly Frame[];
  /** What is replaced: the word or token at the offset, or nothing. */
  readonly replace: Span;
  readonly wanted: Wanted;
  readonly seam: Seam;
}

export type Wanted =
  | { readonly kind: 'request' }
  /** A member's name; with `value` unless the name at the offset has a colon already. */
  | {
      readonly kind: 'member';
      readonly object: ObjectNode;
      readonly current?: PropertyNode;
      readonly withValue: boolean;
    }
  | { readonly kind: 'value'; readonly property: PropertyNode; readonly member: Member; readonly current?: ValueNode }
  | { readonly kind: 'item'; readonly list: ListNode };

/** What has to stand around an insertion so that the text is right afterwards; its line's indentation follows each line break. */
export interface Seam {
  readonly prefix: string;
  readonly suffix: string;
  /** What the lines of the insertion have before them besides the line's indentation; undefined where all is in one line. */
  readonly indent: string | undefined;
  /** Where a comma is missing at another place than the insertion's. */
  readonly commaAt?: number;
}

/** Undefined where nothing can be inserted, such as in a comment. */
export function completionSite(document: RequestDocument, offset: number): Site | undefined {
  if (isInComment(document, offset)) return undefined;
  const place = locate(document, offset);
  const frame = place.frames.at(-1);
  const spot = frame === undefined ? rootSpot(document, offset, place) : innerSpot(document, offset, place, frame);
  if (spot === undefined) return undefined;
  const context: Context = { document, offset, layout: layoutOf(document), frames: place.frames };
  return { ...context, ...spot, seam: seamOf(context, spot) };
}

type Context = Pick<Site, 'document' | 'offset' | 'layout' | 'frames'>;
type Spot = Pick<Site, 'replace' | 'wanted'>;

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
    if (offset === property.keyOffset) return gap;
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
    return member && { replace: wordAt(text, offset), wanted: { kind: 'value', property, member } };
  }
  const isContainer = value.kind === 'object' || value.kind === 'list';
  if (offset === value.end && (isContainer || isClosedString(text, value))) return gap;
  if (isContainer || offset <= value.offset) {
    return offset === value.offset && !isContainer && member !== undefined
      ? { replace: value, wanted: { kind: 'value', property, member, current: value } }
      : undefined;
  }
  return (
    member && { replace: tokenAt(text, value, offset), wanted: { kind: 'value', property, member, current: value } }
  );
}

/** A name without a colon in the same line: neither a value nor another member can stand behind it. */
function isAwaitingColon(text: string, before: PropertyNode | ValueNode | undefined, offset: number): boolean {
  if (before === undefined || !('key' in before) || before.colon >= 0) return false;
  return !/[\r\n,]/.test(text.slice(before.keyEnd, offset));
}

function seamOf(context: Context, { replace, wanted }: Spot): Seam {
  const { text } = context.document;
  if (wanted.kind === 'request') return { prefix: '', suffix: '', indent: '' };
  const indent = isOnLines(context.document) ? '' : undefined;
  if (wanted.kind === 'value') {
    const isTight = text.charAt(replace.offset - 1) === ':' && context.layout.colon.endsWith(' ');
    return { prefix: isTight ? ' ' : '', suffix: commaAfter(text, replace.end), indent };
  }
  if (wanted.kind === 'member' && !wanted.withValue) return { prefix: '', suffix: '', indent };
  return elementSeam(context, replace, wanted.kind === 'member' ? wanted.object : wanted.list);
}

function elementSeam({ document, layout }: Context, replace: Span, node: ObjectNode | ListNode): Seam {
  const { text } = document;
  const previous = lastEndBefore(node, replace.offset);
  const start = previous ?? node.offset + 1;
  const isMulti = isMultiline(document, node);
  const comma = previous === undefined ? -1 : commaBetween(text, previous, replace.offset);
  const hasComma = comma >= 0;
  const needsComma = previous !== undefined && !hasComma;
  const isAtComma = previous !== undefined && needsComma && previous === replace.offset;
  const onNewLine = /[\r\n]/.test(text.slice(hasComma ? comma : start, replace.offset));
  const after = skipTrivia(text, replace.end);
  const closes = node.closed && after === node.end - 1;
  const edge = node.kind === 'object' || previous !== undefined ? layout.padding : '';
  let prefix = isAtComma ? ',' : '';
  if (!onNewLine && isMulti) {
    // The indentation of the line inserted into comes on top of this.
    prefix += layout.lineBreak + (previous === undefined ? layout.unit : '');
  } else if (!onNewLine && !/\s/.test(text.charAt(replace.offset - 1))) prefix += edge;
  let suffix = commaAfter(text, replace.end);
  const isTight = closes && !/[\r\n]/.test(text.slice(replace.end, after));
  if (isTight && isMulti && !onNewLine) suffix += layout.lineBreak;
  else if (isTight && !isMulti && after === replace.end) suffix += edge;
  const isDeeper = !onNewLine && isMulti && previous === undefined;
  const indent = isDeeper ? layout.unit : isOnLines(document) ? '' : undefined;
  return { prefix, suffix, indent, ...(needsComma && !isAtComma && { commaAt: previous }) };
}

function lastEndBefore(node: ObjectNode | ListNode, offset: number): number | undefined {
  const elements = node.kind === 'list' ? node.items : node.properties;
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const element = elements[middle];
    if (element !== undefined && endOf(element) <= offset) low = middle + 1;
    else high = middle;
  }
  const last = elements[low - 1];
  return last === undefined ? undefined : endOf(last);
}

function endOf(element: PropertyNode | ValueNode): number {
  if (!('key' in element)) return element.end;
  return element.value?.end ?? Math.max(element.keyEnd, element.colon + 1);
}

/** Where the comma behind an element is, if it has one; a value that cannot be read may stand before it. */
function commaBetween(text: string, offset: number, end: number): number {
  for (let at = skipTrivia(text, offset); at < end; at = skipTrivia(text, at + 1)) {
    if (text.charAt(at) === ',') return at;
  }
  return -1;
}

function commaAfter(text: string, offset: number): string {
  const next = text.charAt(skipTrivia(text, offset));
  return next === '' || ',}]'.includes(next) ? '' : ',';
}

/** The string, number or word that is replaced; of a string that is not closed only the word, since the rest is other text. */
function tokenAt(text: string, token: Span, offset: number): Span {
  // In `"gp, "Iops"` the quote that ends the first string begins the next name.
  const isClosed = isClosedString(text, token) && !/\w/.test(text.charAt(token.end));
  if (text.charAt(token.offset) !== '"' || isClosed) return { offset: token.offset, end: token.end };
  return { offset: token.offset, end: wordAt(text, offset).end };
}

export function isClosedString(text: string, { offset, end }: Span): boolean {
  if (text.charAt(offset) !== '"' || end - offset < 2 || text.charAt(end - 1) !== '"') return false;
  let escapes = 0;
  while (text.charAt(end - 2 - escapes) === '\\') escapes++;
  return escapes % 2 === 0;
}

function wordAt(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && isWordCharacter(text.charAt(start - 1))) start--;
  let end = offset;
  while (end < text.length && isWordCharacter(text.charAt(end))) end++;
  return { offset: start, end };
}

/** A large request shows in its first lines whether it has any. */
function isOnLines({ text, root }: RequestDocument): boolean {
  return root === undefined || /[\r\n]/.test(text.slice(root.offset, Math.min(root.end, root.offset + 4096)));
}

function isWordCharacter(character: string): boolean {
  return /[\w.+'-]/.test(character);
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
