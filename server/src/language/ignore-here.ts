import type { Finding, TextChange } from './finding';
import { indentOfLine, layoutOf } from './layout';
import type { RequestDocument } from './request-document';

/**
 * Writes the comment that silences a finding, in a line of its own above it. Undefined where it would not be a comment: in a text that is not JSON yet
 * nobody knows where a string ends, and above a request that begins in the middle of a line nothing is silenced.
 */
export function ignoreHere(document: RequestDocument, { rule, offset }: Finding): TextChange | undefined {
  const { text, problems, comments } = document;
  if (problems.some(({ kind }) => kind !== 'trailing-comma')) return undefined;
  let start = offset;
  while (start > 0 && !/[\r\n]/.test(text.charAt(start - 1))) start--;
  if (comments.some(comment => comment.offset < start && comment.end > start)) return undefined;
  const indent = indentOfLine(text, offset);
  return { offset: start, end: start, text: `${indent}// ami-ignore ${rule}${layoutOf(document).lineBreak}` };
}
