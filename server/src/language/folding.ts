import type { RequestDocument, Span, ValueNode } from './request-document';

/** A stretch that may be folded away: the inside of an object, a list, or a block comment. */
export interface Fold extends Span {
  readonly kind: 'brackets' | 'comment';
}

/** All objects, lists and comments, in no order. What stands in one line is left to the caller, who knows the lines. */
export function folds({ root, comments, text }: RequestDocument): Fold[] {
  const found: Fold[] = [];
  if (root !== undefined) addBrackets(root, found);
  for (const { offset, end } of comments) {
    if (text.startsWith('/*', offset)) found.push({ kind: 'comment', offset, end });
  }
  return found;
}

/** The depth of a request is bounded by its parser. */
function addBrackets(value: ValueNode, found: Fold[]): void {
  if (value.kind === 'object') {
    found.push({ kind: 'brackets', offset: value.offset, end: value.end });
    for (const property of value.properties) if (property.value !== undefined) addBrackets(property.value, found);
  } else if (value.kind === 'list') {
    found.push({ kind: 'brackets', offset: value.offset, end: value.end });
    for (const item of value.items) addBrackets(item, found);
  }
}
