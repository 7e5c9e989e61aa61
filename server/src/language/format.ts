import { format } from 'jsonc-parser';
import type { TextChange } from './finding';
import { layoutOf } from './layout';
import type { RequestDocument, Span } from './request-document';

export interface FormatOptions {
  readonly tabSize: number;
  readonly insertSpaces: boolean;
  readonly insertFinalNewline?: boolean;
}

/** The changes that lay a request out line by line, all of it or the lines that a span touches. */
export function formatRequest(document: RequestDocument, options: FormatOptions, span?: Span): TextChange[] {
  // What nests without end would be indented without end.
  if (document.problems.some(({ kind }) => kind === 'too-deep')) return [];
  const range = span && { offset: span.offset, length: span.end - span.offset };
  const edits = format(document.text, range, {
    tabSize: options.tabSize,
    insertSpaces: options.insertSpaces,
    insertFinalNewline: options.insertFinalNewline,
    eol: layoutOf(document).lineBreak,
  });
  return edits.map(({ offset, length, content }) => ({ offset, end: offset + length, text: content }));
}
