import type { ListNode, ObjectNode, PropertyNode, RequestDocument, Span } from './request-document';

/** How a request is written: what new text has to look like. */
export interface Layout {
  readonly lineBreak: string;
  /** What one level of nesting adds to the white space at the start of a line. */
  readonly unit: string;
  /** Between a name and its value. */
  readonly colon: string;
  /** Between the brackets of a one-line object and its members. */
  readonly padding: string;
}

/**
 * Reads the layout from the beginning of the text, so that a large one costs no more than a small one. What it does not show is as
 * `JSON.stringify(…, null, 2)` would have it.
 */
export function layoutOf({ text: whole }: RequestDocument): Layout {
  const text = whole.slice(0, 4096);
  const isTight = /[{,]"/.test(text) && !/[{,] "/.test(text);
  return {
    lineBreak: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n',
    unit: /[\r\n]([ \t]+)\S/.exec(text)?.[1] ?? '  ',
    colon: /":\S/.test(text) && !/": /.test(text) ? ':' : ': ',
    padding: isTight ? '' : ' ',
  };
}

/** True where each member or item has a line of its own; for an empty one, where they would get one. */
export function isMultiline(document: RequestDocument, node: ObjectNode | ListNode): boolean {
  const [first] = elementsOf(node);
  if (first === undefined) return node === document.root || hasOwnLine(document, node.offset);
  return /[\r\n]/.test(document.text.slice(node.offset, first.offset));
}

/** True for a value with at most its name before it on its line, in a request that has more than one line. */
export function hasOwnLine({ text, root }: RequestDocument, offset: number): boolean {
  const start = root?.offset ?? 0;
  if (!/[\r\n]/.test(text.slice(start, Math.min(root?.end ?? text.length, start + 4096)))) return false;
  return /(?:^|[\r\n])[ \t]*(?:"(?:[^"\\\r\n]|\\.)*"[ \t]*:[ \t]*)?$/.test(
    text.slice(Math.max(0, offset - 300), offset),
  );
}

/** The members of an object or the items of a list as stretches of the text. */
export function elementsOf(node: ObjectNode | ListNode): readonly Span[] {
  return node.kind === 'list' ? node.items : node.properties.map(spanOfProperty);
}

/** A member from its name to the end of its value. */
export function spanOfProperty(property: PropertyNode): Span {
  return { offset: property.keyOffset, end: property.end };
}

/** A line beyond this was written by a program and has no indentation to follow. */
const longestLine = 20_000;

/** White space at the start of the line that holds this offset. */
export function indentOfLine(text: string, offset: number): string {
  let start = offset;
  const first = Math.max(0, offset - longestLine);
  while (start > first && !isLineBreak(text.charCodeAt(start - 1))) start--;
  return start > 0 && start === first ? '' : (/^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '');
}

/** The first offset from here on that is neither white space nor in a comment. */
export function skipTrivia(text: string, offset: number): number {
  let at = offset;
  for (;;) {
    while (at < text.length && text.charAt(at).trim() === '') at++;
    if (text.startsWith('//', at)) {
      while (at < text.length && !isLineBreak(text.charCodeAt(at))) at++;
    } else if (text.startsWith('/*', at)) {
      const closing = text.indexOf('*/', at + 2);
      if (closing < 0) return at;
      at = closing + 2;
    } else return at;
  }
}

function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}
