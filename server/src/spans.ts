import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { TextChange } from './language/finding';
import type { Span } from './language/request-document';

export function toRange(text: TextDocument, { offset, end }: Span): Range {
  return { start: text.positionAt(offset), end: text.positionAt(end) };
}

export function toSpan(text: TextDocument, { start, end }: Range): Span {
  return { offset: text.offsetAt(start), end: text.offsetAt(end) };
}

export function toTextEdit(text: TextDocument, change: TextChange): TextEdit {
  return { range: toRange(text, change), newText: change.text };
}
