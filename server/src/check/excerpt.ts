import type { Span } from '../language/request-document';
import type { Lines } from './lines';
import { printable } from './printable';

/** Columns of a line that are shown; a request may be one line of a megabyte. */
const widest = 100;
/** Columns before the place, where a line is cut. */
const before = 40;

/** The line of a place, with carets under it. Of a place that spans lines, the first is shown. */
export function excerpt(lines: Lines, { offset, end }: Span): string {
  const { line, column } = lines.positionOf(offset);
  const text = lines.textOf(line);
  const start = column - 1;
  const last = Math.max(start + 1, Math.min(start + (end - offset), text.length));
  const from = start < widest - before ? 0 : start - before;
  const to = Math.min(text.length, from + widest);
  const lead = (from > 0 ? '…' : '') + printable(text.slice(from, start));
  const marked = printable(text.slice(start, Math.min(last, to)));
  const rest = printable(text.slice(Math.min(last, to), to)) + (to < text.length ? '…' : '');
  const margin = String(line).padStart(5);
  const carets = '^'.repeat(Math.max(1, widthOf(marked)));
  return `${margin} | ${lead}${marked}${rest}\n${' '.repeat(margin.length)} | ${' '.repeat(widthOf(lead))}${carets}\n`;
}

function widthOf(text: string): number {
  return [...text].length;
}
