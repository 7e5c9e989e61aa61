import type { Span } from '../request-document';

/** The string, number or word that is replaced; of a string that is not closed only the word, since the rest is other text. */
export function tokenAt(text: string, token: Span, offset: number): Span {
  // In `"gp, "Iops"` the quote that ends the first string begins the next name.
  const isClosed = isClosedString(text, token) && !/\w/.test(text.charAt(token.end));
  if (text.charAt(token.offset) !== '"' || isClosed) return { offset: token.offset, end: token.end };
  return { offset: token.offset, end: wordAt(text, offset).end };
}

/** False for a string whose line or file ends before its closing quote. */
export function isClosedString(text: string, { offset, end }: Span): boolean {
  if (text.charAt(offset) !== '"' || end - offset < 2 || text.charAt(end - 1) !== '"') return false;
  let escapes = 0;
  while (text.charAt(end - 2 - escapes) === '\\') escapes++;
  return escapes % 2 === 0;
}

/** The bare word around an offset, or nothing. */
export function wordAt(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && isWordCharacter(text.charAt(start - 1))) start--;
  let end = offset;
  while (end < text.length && isWordCharacter(text.charAt(end))) end++;
  return { offset: start, end };
}

function isWordCharacter(character: string): boolean {
  return /[\w.+'-]/.test(character);
}
