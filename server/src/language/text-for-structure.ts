import {
  type ListNode,
  type ObjectNode,
  type RequestDocument,
  readRequestDocument,
  type StringNode,
} from './request-document';
import { findShape, type Member, requestShape, type Shape } from './request-schema';
import type { WrongValue } from './rule';
import { objectFromShorthand } from './shorthand';
import { indentedSource, type NewValue } from './write-value';

/** What a text is that stands where an object or a list belongs. */
export interface TextForStructure {
  readonly kind: 'file' | 'shorthand' | 'json';
  /** The structure that the text says; undefined for one in another file. */
  readonly value?: NewValue;
}

/** Recognizes what the AWS CLI reads on its command line, but not inside of JSON. */
export function textForStructure({ value, member, expected }: WrongValue): TextForStructure | undefined {
  if (value.kind !== 'string' || (expected !== 'list' && expected !== 'object')) return undefined;
  if (/^\s*fileb?:\/\//.test(value.value)) return { kind: 'file' };
  return json(value, expected) ?? shorthand(value, member, expected);
}

/** The list inside of an object that only wraps it, as XML and some SDKs do: `{ "items": […] }`. */
export function wrappedList({ properties }: ObjectNode): ListNode | undefined {
  const [only, second] = properties;
  if (only?.value?.kind !== 'list' || second !== undefined) return undefined;
  return /^(items?|members?|list|BlockDeviceMappings?|TagSpecifications?|Tags?)$/i.test(only.key)
    ? only.value
    : undefined;
}

function json({ value: text }: StringNode, expected: 'list' | 'object'): TextForStructure | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  const inner: RequestDocument = readRequestDocument(text);
  if (inner.root === undefined || inner.problems.length > 0) return undefined;
  if (inner.root.kind !== expected && expected !== 'list') return undefined;
  const source = indentedSource(inner, inner.root);
  return { kind: 'json', value: inner.root.kind === expected ? source : [source] };
}

function shorthand({ value }: StringNode, member: Member, expected: 'list' | 'object'): TextForStructure | undefined {
  const { shape } = member;
  if (shape === undefined) return undefined;
  const read = objectFromShorthand(value, isText);
  if (read === undefined || !Object.keys(read).some(key => shape.members.has(key))) return undefined;
  return { kind: 'shorthand', value: expected === 'list' ? [read] : read };
}

function isText(name: string): boolean {
  return shapes().some(shape => shape.members.get(name)?.type === 'string');
}

function shapes(): readonly Shape[] {
  return ['BlockDeviceMapping', 'EbsBlockDevice', 'TagSpecification', 'Tag']
    .map(name => findShape(name))
    .concat(requestShape)
    .filter(shape => shape !== undefined);
}
