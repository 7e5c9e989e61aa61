import type { RequestDocument, Span, StringNode } from './request-document';
import { findVariables } from './variables';

/** A piece of a string's value, by offsets in that value. */
export interface Piece extends Span {
  readonly text: string;
}

/** Replaces what a pattern matches in a text, but not inside `${…}` that names a known variable or none. */
export function replaceOutsideVariables(
  text: string,
  pattern: RegExp,
  by: string | ((match: string) => string),
): { readonly text: string; readonly firstMatch: Piece | undefined } {
  const variables = findVariables(text);
  let firstMatch: Piece | undefined;
  let next = 0;
  const replaced = text.replace(pattern, (match: string, ...rest: readonly unknown[]) => {
    const offset = Number(rest.find(each => typeof each === 'number'));
    // Both come in the order of the text: a long one takes no longer for each of them.
    while ((variables[next]?.end ?? text.length) <= offset) next++;
    if (offset >= (variables[next]?.offset ?? text.length)) return match;
    firstMatch ??= { text: match, offset, end: offset + match.length };
    return typeof by === 'string' ? by : by(match);
  });
  return { text: replaced, firstMatch };
}

/** Where a piece of a string's value stands in the text; the whole string where escapes make that unclear. */
export function spanInString({ text }: RequestDocument, node: StringNode, piece: Span): Span {
  const start = node.offset + 1;
  const isPlain = text.slice(start, start + node.value.length) === node.value;
  return isPlain ? { offset: start + piece.offset, end: start + piece.end } : { offset: node.offset, end: node.end };
}
