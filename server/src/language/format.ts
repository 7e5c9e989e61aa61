import { format, type Range } from 'jsonc-parser';
import { applyChanges } from './apply-changes';
import type { TextChange } from './finding';
import { layoutOf } from './layout';
import type { RequestDocument, Span } from './request-document';

export interface FormatOptions {
  readonly tabSize: number;
  readonly insertSpaces: boolean;
  readonly insertFinalNewline?: boolean;
}

/**
 * The changes that lay a request out line by line, all of it or the lines that a span touches. None for a text with syntax errors: where a
 * bracket or a quote is missing, every line break would be a guess.
 */
export function formatRequest(document: RequestDocument, options: FormatOptions, span?: Span): TextChange[] {
  if (document.problems.some(({ kind }) => kind !== 'trailing-comma' && kind !== 'comma-expected')) return [];
  const { text } = document;
  const edits = format(text, span === undefined ? undefined : wholeLines(text, span), {
    tabSize: Math.min(options.tabSize, widestTab),
    insertSpaces: options.insertSpaces,
    // The formatter takes the last line break away unless it is told to write one.
    insertFinalNewline: options.insertFinalNewline === true || /[\r\n]$/.test(text),
    eol: layoutOf(document).lineBreak,
  });
  const changes = edits.map(({ offset, length, content }) => ({ offset, end: offset + length, text: content }));
  return changes.length > mostChanges ? [asOneChange(text, changes)] : changes;
}

/** A width is multiplied by the depth of the request: one of a billion, which the protocol allows, would fill the memory. */
const widestTab = 64;

/** An editor keeps the cursor and the folds between small changes; of so many, each with its lines, it takes seconds to make and to apply. */
const mostChanges = 1000;

/** The same as changes in the order of the text that do not overlap. */
function asOneChange(text: string, changes: readonly TextChange[]): TextChange {
  const inOrder = [...changes].sort((a, b) => a.offset - b.offset);
  const offset = inOrder[0]?.offset ?? 0;
  const end = inOrder.at(-1)?.end ?? offset;
  return { offset, end, text: applyChanges(text.slice(0, end), inOrder).slice(offset) };
}

/** From the line break before the first line to the end of the last: the formatter makes no change that only touches a range. */
function wholeLines(text: string, { offset, end }: Span): Range {
  let start = offset;
  while (start > 0 && !isLineBreak(text, start - 1)) start--;
  let stop = end;
  while (stop < text.length && !isLineBreak(text, stop)) stop++;
  const first = Math.max(start - 1, 0);
  return { offset: first, length: stop - first };
}

function isLineBreak(text: string, offset: number): boolean {
  return text.charAt(offset) === '\n' || text.charAt(offset) === '\r';
}
