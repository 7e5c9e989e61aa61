import type { Cursor } from './cursor';

/** Takes the source of an expression: up to a separator, a closing bracket or what `end` matches, at the same depth. */
export function skipExpression(cursor: Cursor, end?: RegExp): string {
  const { text, dialect } = cursor;
  const start = cursor.at;
  let source = '';
  let from = start;
  while (cursor.at < text.length) {
    const character = text[cursor.at] ?? '';
    if ((character === '#' || character === '/') && isAt(text, dialect.blank, cursor.at)) {
      source += text.slice(from, cursor.at);
      cursor.at = dialect.blank.lastIndex;
      from = cursor.at;
      continue;
    }
    if (/[})\]]/.test(character) || isAt(text, dialect.separator, cursor.at)) break;
    if (end !== undefined && cursor.at > start && isAt(text, end, cursor.at)) break;
    if (/["'`]/.test(character)) cursor.at = closingQuote(text, cursor.at);
    else if (/[{([]/.test(character)) cursor.at = closingBracket(text, cursor.at);
    else cursor.at++;
  }
  return (source + text.slice(from, cursor.at)).trim();
}

/** Behind the bracket that closes the one here, whatever its kind; the end of the text where none does. */
export function closingBracket(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const character = text[at] ?? '';
    if (/["'`]/.test(character) && at > open) at = closingQuote(text, at) - 1;
    else if (/[{([]/.test(character)) depth++;
    else if (/[})\]]/.test(character) && --depth === 0) return at + 1;
  }
  return text.length;
}

/** Behind the quotation mark that closes the one here. */
export function closingQuote(text: string, open: number): number {
  const quote = text[open];
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote) return at + 1;
  }
  return text.length;
}

function isAt(text: string, pattern: RegExp, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
