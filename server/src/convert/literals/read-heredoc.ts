import type { Unresolved } from '../found';
import type { Cursor } from './cursor';
import { readInterpolation } from './read-string';

/** `<<EOT` or `<<-EOT` at the end of a line. */
export const heredocOpening = /<<(-?)([A-Za-z_][\w-]*)[ \t]*\r?\n/y;

/**
 * Reads the heredoc that begins here: the lines up to its marker, each with its line end, as pieces where expressions stand in it. `<<-` takes
 * away the indentation that all lines have. Backslashes stand for themselves. Without a marker it goes to the end of the text.
 */
export function readHeredoc(cursor: Cursor): (string | Unresolved)[] {
  const { text } = cursor;
  heredocOpening.lastIndex = cursor.at;
  const [opening = '', dash, marker = ''] = heredocOpening.exec(text) ?? [];
  const start = cursor.at + opening.length;
  const closing = new RegExp(`^[ \\t]*${marker}(?=[ \\t]*\\r?$)`, 'gm');
  closing.lastIndex = start;
  const end = closing.exec(text);
  cursor.at = end === null ? text.length : closing.lastIndex;
  const written = text.slice(start, end?.index ?? text.length).replaceAll('\r\n', '\n');
  return pieces({ text: dash === '-' ? withoutIndent(written) : written, dialect: cursor.dialect, at: 0 });
}

function withoutIndent(written: string): string {
  const lines = written.split('\n');
  const indents = lines.filter(line => line.trim() !== '').map(line => /^ */.exec(line)?.[0].length ?? 0);
  const indent = indents.reduce((least, each) => Math.min(least, each), written.length);
  return lines.map(line => line.slice(Math.min(indent, /^ */.exec(line)?.[0].length ?? 0))).join('\n');
}

function pieces(body: Cursor): (string | Unresolved)[] {
  const opening = body.dialect.strings.interpolation?.('"');
  const found: (string | Unresolved)[] = [];
  let piece = '';
  while (body.at < body.text.length) {
    const expression = opening === undefined ? undefined : readInterpolation(body, opening);
    if (expression === undefined) piece += body.text[body.at++];
    else if (typeof expression === 'string') piece += expression;
    else {
      if (piece !== '') found.push(piece);
      found.push(expression);
      piece = '';
    }
  }
  return piece !== '' || found.length === 0 ? [...found, piece] : found;
}
