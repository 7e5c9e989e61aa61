import { Expression, type Unresolved } from '../found';
import type { Cursor } from './cursor';
import { closingBracket } from './skip-expression';

/** Reads the text that begins here, as pieces where expressions stand in it. One that does not end goes to the end. */
export function readString(cursor: Cursor): (string | Unresolved)[] {
  const { text, dialect } = cursor;
  const { strings } = dialect;
  strings.open.lastIndex = cursor.at;
  const opening = strings.open.exec(text)?.[0] ?? '"';
  const quote = /(?:"""|'''|.)$/.exec(opening)?.[0] ?? '"';
  const isRaw = (quote === "'" && strings.rawSingle) || /^[^"'`]*r/i.test(opening);
  const interpolation = strings.interpolation?.(opening);
  const pieces: (string | Unresolved)[] = [];
  let piece = '';
  cursor.at += opening.length;
  while (cursor.at < text.length) {
    if (text.startsWith(quote, cursor.at)) {
      if (!strings.doubles || text[cursor.at + 1] !== quote) break;
      piece += quote;
      cursor.at += 2;
      continue;
    }
    if (!isRaw && text[cursor.at] === strings.escape) {
      piece += readEscape(cursor, strings.escape);
      continue;
    }
    const expression = interpolation === undefined ? undefined : readInterpolation(cursor, interpolation);
    if (expression === undefined) {
      piece += text[cursor.at];
      cursor.at++;
    } else if (typeof expression === 'string') {
      piece += expression;
    } else {
      if (piece !== '') pieces.push(piece);
      pieces.push(...(expression instanceof Expression ? expression.pieces : [expression]));
      piece = '';
    }
  }
  cursor.at = Math.min(cursor.at + quote.length, text.length);
  if (piece !== '' || pieces.length === 0) pieces.push(piece);
  return pieces;
}

const simple: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
  ['0', '\0'],
]);

function readEscape(cursor: Cursor, mark: string): string {
  const { text } = cursor;
  if (mark === '\\') {
    const code = /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|U([\da-f]{8})|x([\da-f]{2}))/iy;
    code.lastIndex = cursor.at;
    const match = code.exec(text);
    const digits = match?.slice(1).find(group => group !== undefined);
    if (match !== null && digits !== undefined && Number.parseInt(digits, 16) <= 0x10ffff) {
      cursor.at += match[0].length;
      return String.fromCodePoint(Number.parseInt(digits, 16));
    }
  }
  const next = text[cursor.at + 1] ?? '';
  cursor.at += 2;
  if (next === '\r' && text[cursor.at] === '\n') cursor.at++;
  if (next === '\n' || next === '\r') return '';
  return simple.get(next) ?? next;
}

/** The expression that opens here; a string where the opening is only an escaped one, undefined where there is none. */
export function readInterpolation(cursor: Cursor, opening: RegExp): Unresolved | Expression | string | undefined {
  const { text, dialect } = cursor;
  opening.lastIndex = cursor.at;
  const [open] = opening.exec(text) ?? [];
  if (open === undefined) return undefined;
  const start = cursor.at;
  if (open === '{' && text[start + 1] === '{') {
    cursor.at += 2;
    return '{';
  }
  // HCL writes `$${` for `${`.
  if (open === '$' && text.startsWith('$${', start)) {
    cursor.at += 3;
    return '${';
  }
  if (open === '%') {
    cursor.at += 3;
    return '%{';
  }
  const end = open === '$' ? dollarEnd(text, start) : closingBracket(text, start + open.length - 1);
  const source = text.slice(start, end);
  cursor.at = end;
  const inner = source.replace(/^(?:[$#%]?\{)([\s\S]*)\}$/, '$1').trim();
  const constant = /^\$?\w+$/.test(inner) ? dialect.constant?.(inner.replace(/^\$/, '')) : undefined;
  if (typeof constant === 'string' || typeof constant === 'number') return String(constant);
  if (constant instanceof Expression) return constant;
  const variable = dialect.variableOf?.(inner) ?? dialect.variableOf?.(source);
  return { source: inner, variable };
}

function dollarEnd(text: string, start: number): number {
  const next = text[start + 1];
  if (next === '{' || next === '(') return closingBracket(text, start + 1);
  const name = /\$(?:\w+:(?=\w))?\w+/y;
  name.lastIndex = start;
  return start + (name.exec(text)?.[0].length ?? 1);
}
