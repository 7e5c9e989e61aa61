import type { SyntaxProblemKind } from './request-tree';

/** What is wrong with a name that is not in double quotes. */
export function kindOfName(written: string): SyntaxProblemKind {
  if (written.startsWith('\\')) return 'quotes-escaped';
  return /^['`]/.test(written) ? 'single-quotes' : 'property-name-unquoted';
}

/** A word that can be a member's name, or any text in quotes of another kind; all else before a colon is other text. */
export function isBareName(written: string): boolean {
  return /^(?:[A-Za-z_][\w.$-]*|'(?:[^'\\]|\\.)+'|`[^`\\$]+`|\\"[^"\\]+\\"|[“”„«‹][A-Za-z_][\w.$-]*[“”»›])$/.test(
    written,
  );
}
