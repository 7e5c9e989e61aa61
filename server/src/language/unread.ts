import type { RequestDocument, Span, SyntaxProblemKind } from './request-document';

/** What of a text could not be read as it was meant: nothing that a rule finds there can be relied on. */
export function unreadIn({ problems }: RequestDocument): readonly Span[] {
  return problems.flatMap(({ kind, offset, end, unread, within }) =>
    unread !== undefined ? [unread] : hiding.has(kind) ? [within ?? { offset, end }] : [],
  );
}

/** Problems that make another value of a text, or another text of a member. */
const hiding: ReadonlySet<SyntaxProblemKind> = new Set([
  'property-name-expected',
  'colon-expected',
  'value-expected',
  'value-unknown',
  'text-unexpected',
  'string-unclosed',
  'string-unopened',
  'string-quotes',
  'string-escape',
  'string-control-character',
  'string-pieces',
]);
