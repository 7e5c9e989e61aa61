import type { ListNode, ObjectNode, PropertyNode, RequestDocument, ValueNode } from './request-document';
import { type Member, memberIn, type Shape } from './shape';

/** An object or list around a place, from the root inwards. */
export interface Frame {
  readonly node: ObjectNode | ListNode;
  /** Of the object, or of the list's items. Missing where the request has no such object. */
  readonly shape: Shape | undefined;
  /** The property or list that holds it; missing for the root. */
  readonly property?: PropertyNode;
}

/** What stands at an offset of a request. */
export interface Place {
  /** The objects and lists whose brackets enclose the offset, the outermost first. */
  readonly frames: readonly Frame[];
  readonly at: PlaceInFrame;
}

export type PlaceInFrame =
  /** On a member's name, its quotes included. */
  | { readonly kind: 'key'; readonly property: PropertyNode }
  /** Behind a member's colon: on its value, or where the value is still to be typed. */
  | { readonly kind: 'value'; readonly property: PropertyNode; readonly value: ValueNode | undefined }
  /** On an item of a list. */
  | { readonly kind: 'item'; readonly value: ValueNode }
  /** Between two members or items. */
  | { readonly kind: 'gap'; readonly before: PropertyNode | ValueNode | undefined }
  /** Outside of every object and list. */
  | { readonly kind: 'outside'; readonly value: ValueNode | undefined };

/** Finds what stands at an offset, in time logarithmic in the size of the request. */
export function locate(document: RequestDocument, offset: number): Place {
  const frames: Frame[] = [];
  let next: Frame | undefined =
    document.root !== undefined && isContainer(document.root)
      ? { node: document.root, shape: document.shape }
      : undefined;
  let end = document.text.length;
  let at: PlaceInFrame = { kind: 'outside', value: touches(document.root, offset) ? document.root : undefined };
  while (next !== undefined && encloses(next.node, offset, end)) {
    frames.push(next);
    if (next.node.closed) end = next.node.end - 1;
    at = next.node.kind === 'object' ? placeInObject(next.node, offset) : placeInList(next.node, offset);
    next = inner(next, at);
  }
  return { frames, at };
}

/** The member that a property of this frame is, if its object has such a member. */
export function memberOf(frame: Frame | undefined, property: PropertyNode): Member | undefined {
  return memberIn(frame?.shape, property.key);
}

function inner(frame: Frame, at: PlaceInFrame): Frame | undefined {
  switch (at.kind) {
    case 'value':
      return at.value !== undefined && isContainer(at.value)
        ? { node: at.value, shape: memberOf(frame, at.property)?.shape, property: at.property }
        : undefined;
    case 'item':
      return isContainer(at.value) ? { node: at.value, shape: frame.shape, property: frame.property } : undefined;
    case 'gap':
      return openAtEnd(frame, at.before);
    default:
      return undefined;
  }
}

/** What is not closed reaches to the end of what is around it, though its last token stands before the offset. */
function openAtEnd(frame: Frame, before: PropertyNode | ValueNode | undefined): Frame | undefined {
  if (before === undefined) return undefined;
  const isProperty = 'key' in before;
  const value = isProperty ? before.value : before;
  if (value === undefined || !isContainer(value) || value.closed) return undefined;
  return isProperty
    ? { node: value, shape: memberOf(frame, before)?.shape, property: before }
    : { node: value, shape: frame.shape, property: frame.property };
}

function encloses(node: ObjectNode | ListNode, offset: number, end: number): boolean {
  return offset > node.offset && offset <= (node.closed ? node.end - 1 : end);
}

function placeInObject(object: ObjectNode, offset: number): PlaceInFrame {
  const property = lastBefore(object.properties, offset, each => each.keyOffset);
  if (property === undefined) return { kind: 'gap', before: undefined };
  if (offset <= property.keyEnd) return { kind: 'key', property };
  if (property.colon < 0 || offset <= property.colon) return { kind: 'gap', before: property };
  const { value, end } = property;
  const isUnreadable = value === undefined && end > property.colon + 1;
  if (isUnreadable && offset > end) return { kind: 'gap', before: property };
  if (value === undefined || offset < value.offset) return { kind: 'value', property, value: undefined };
  return offset <= value.end ? { kind: 'value', property, value } : { kind: 'gap', before: property };
}

function placeInList(list: ListNode, offset: number): PlaceInFrame {
  const item = lastBefore(list.items, offset, each => each.offset);
  return item !== undefined && offset <= item.end ? { kind: 'item', value: item } : { kind: 'gap', before: item };
}

function touches(value: ValueNode | undefined, offset: number): boolean {
  return value !== undefined && offset >= value.offset && offset <= value.end;
}

/** The last element that starts at the offset or before it. */
function lastBefore<Each>(elements: readonly Each[], offset: number, start: (each: Each) => number): Each | undefined {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const element = elements[middle];
    if (element !== undefined && start(element) <= offset) low = middle + 1;
    else high = middle;
  }
  return elements[low - 1];
}

/** True for an object or a list. */
function isContainer(value: ValueNode): value is ObjectNode | ListNode {
  return value.kind === 'object' || value.kind === 'list';
}
