import type { RelatedPlace } from './finding';
import type { PropertyNode, RequestDocument, Span } from './request-document';
import type { Problem } from './rule';

/** A problem at a node, a member's value or any other stretch of the text. */
export function problemAt(
  { offset, end }: Span,
  message: string,
  { severity, related, fixes }: Partial<Omit<Problem, keyof Span>> = {},
): Problem {
  return { offset, end, message, severity, related, fixes };
}

/** The name of a member, quotes included. */
export function keyOf({ keyOffset, keyEnd }: PropertyNode): Span {
  return { offset: keyOffset, end: keyEnd };
}

/** The opening bracket: where something is missing inside, the whole object need not be underlined. */
export function startOf({ offset }: Span): Span {
  return { offset, end: offset + 1 };
}

/** True for a stretch of the text that is JSON: what is rewritten around anything else could come out as something new. */
export function isReadable({ problems }: RequestDocument, { offset, end }: Span): boolean {
  return !problems.some(problem => problem.offset < end && problem.end > offset);
}

/** True for a member or an item that is JSON and has behind it what ends one, so that nothing of it stays where it is removed. */
export function isWhole(document: RequestDocument, span: Span): boolean {
  const behind = /[^ \t\r\n]/g;
  behind.lastIndex = span.end;
  const [next = ''] = behind.exec(document.text) ?? [];
  return /^[,}\]]?$/.test(next) && isReadable(document, span);
}

/** Another place that belongs to a problem, such as the first of two equal names. */
export function relatedPlace({ offset, end }: Span, message: string): RelatedPlace {
  return { offset, end, message };
}
