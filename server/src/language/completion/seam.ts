import { indentOfLine, isMultiline, skipTrivia } from '../layout';
import type { ListNode, ObjectNode, RequestDocument } from '../request-document';
import type { InsertionPlace } from './insertion-place';

/** What has to stand around an insertion so that the text is right afterwards; its line's indentation follows each line break. */
export interface Seam {
  readonly prefix: string;
  readonly suffix: string;
  /** What the lines of the insertion have before them besides the line's indentation; undefined where all is in one line. */
  readonly indent: string | undefined;
  /** Where a comma is missing at another place than the insertion's. */
  readonly commaAt?: number;
}

/** Where nothing is wrong around the place, a seam is empty. */
export function seamOf(place: InsertionPlace): Seam {
  const { document, layout, replace, wanted } = place;
  const { text } = document;
  if (wanted.kind === 'request') return { prefix: '', suffix: '', indent: '' };
  const indent = isOnLines(document) ? '' : undefined;
  if (wanted.kind === 'value') {
    const isTight = text.charAt(replace.offset - 1) === ':' && layout.colon.endsWith(' ');
    return { prefix: isTight ? ' ' : '', suffix: commaAfter(text, replace.end), indent };
  }
  if (wanted.kind === 'member' && !wanted.withValue) return { prefix: '', suffix: '', indent };
  return elementSeam(place, wanted.kind === 'member' ? wanted.object : wanted.list);
}

function elementSeam({ document, layout, replace }: InsertionPlace, node: ObjectNode | ListNode): Seam {
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
  if (suffix !== '' && after === replace.end) suffix += isMulti ? layout.lineBreak : layout.padding;
  const isTight = closes && !/[\r\n]/.test(text.slice(replace.end, after));
  const isAtClosing =
    isTight && isMulti && onNewLine && indentOfLine(text, replace.offset) === indentOfLine(text, node.offset);
  if (isAtClosing) prefix += layout.unit;
  if (isTight && isMulti && (!onNewLine || isAtClosing)) suffix += layout.lineBreak;
  else if (isTight && !isMulti && after === replace.end) suffix += edge;
  const isDeeper = isMulti && (isAtClosing || (!onNewLine && previous === undefined));
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
    if (element !== undefined && element.end <= offset) low = middle + 1;
    else high = middle;
  }
  return elements[low - 1]?.end;
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

/** A large request shows in its first lines whether it has any. */
function isOnLines({ text, root }: RequestDocument): boolean {
  return root === undefined || /[\r\n]/.test(text.slice(root.offset, Math.min(root.end, root.offset + 4096)));
}
