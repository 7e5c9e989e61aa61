/**
 * Where a text ends that a straight quote opens and a typographic one closes, as editors that correct quotes leave it: `"Name”: "web"`.
 * `end` is where JSON has its end. Undefined unless what stands behind can only be JSON again: a typographic quote may also be a part of the text.
 */
export function endOfMixed(text: string, offset: number, end: number): number | undefined {
  const written = text.slice(offset + 1, end);
  const length = written.search(/[“”„'‘’´]/);
  if (length < 0 || written.slice(0, length).includes('\\')) return undefined;
  const quote = offset + 1 + length;
  const isName = /^[A-Za-z_][\w.$-]*$/.test(written.slice(0, length)) && !isBehindColon(text, offset);
  return matchesAt(isName ? behindName : behindValue, text, quote + 1) ? quote + 1 : undefined;
}

/** Where a text ends that a typographic quote opens here and a straight one closes: `“Name": "web"`. */
export function endOfReverse(text: string, offset: number): number | undefined {
  const pattern = /[“”„‘’'´`][^"“”„\\\r\n]*"/y;
  pattern.lastIndex = offset;
  if (!pattern.test(text)) return undefined;
  const end = pattern.lastIndex;
  return matchesAt(/[ \t]*(?:[:,}\]\r\n]|$)/y, text, end) ? end : undefined;
}

/** A colon, or what can follow a value. */
const behindName =
  /[ \t]*(?::|[\r\n]|$|,[ \t]*(?:["“„][^"“”„\r\n]*["“”][ \t]*:|[\r\n]|$)|[}\]][}\] \t]*(?:,|[\r\n]|$))/y;

/** The end of the line, a comma and the next name, or closing brackets only. */
const behindValue =
  /[ \t]*(?:[\r\n]|$|,[ \t]*(?:["“„][^"“”„\r\n]*["“”][ \t]*:|[\r\n]|$)|[}\]][}\] \t]*(?:,|[\r\n]|$))/y;

function isBehindColon(text: string, offset: number): boolean {
  let at = offset - 1;
  while (' \t\r\n'.includes(text.charAt(at)) && at >= 0) at--;
  return text.charAt(at) === ':';
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
