import type { Amendment } from './amendment';

/** A line with more places where a string could end is no line of a request. */
const mostEnds = 6;

/** The strings that may begin at an offset and lack a quote. */
export function stringsAt(text: string, offset: number): readonly Amendment[] {
  const isOpened = text.charAt(offset) === '"';
  if (!isOpened) {
    const end = endAt(/[\p{L}\p{N}/$][^"\r\n,:{}[\]]{0,300}"(?=\s*(?:[:,}\]]|$))/uy, text, offset);
    return end === undefined ? [] : [{ kind: 'string', offset, end, isOpened }];
  }
  const ends = [endAt(/"[A-Za-z][\w.]{0,60}(?=[ \t]*:)/y, text, offset), ...valueEnds(text, offset + 1)];
  return ends.filter(end => end !== undefined).map(end => ({ kind: 'string', offset, end, isOpened }));
}

/** Where a value may end that has no closing quote: before a comma or a bracket, at the end of the line, and always before the next quote. */
function valueEnds(text: string, offset: number): readonly number[] {
  const upToQuote = /[^"\r\n]{0,400}/y;
  upToQuote.lastIndex = offset;
  const written = upToQuote.exec(text)?.[0] ?? '';
  const sign =
    text.charAt(offset + written.length) === '"' ? /\s*(?:,\s*(?:[{[]|$)|[}\]])/g : /\s*(?:,\s*[{[]|[}\]]|,?\s*$)/g;
  const isBeforeComma = /,\s*$/.test(written);
  // `"web\", "NoReboot": …`: a backslash keeps the quote from closing.
  const escaped =
    written.endsWith('\\') &&
    /^"[ \t]*(?:,[ \t]*(?:"[^"\r\n]*"[ \t]*:|[{[]|[\r\n]|$)|[}\]\r\n]|$)/.test(
      text.slice(offset + written.length, offset + written.length + 200),
    );
  const ends = [...written.matchAll(sign)]
    .filter(({ 0: found }) => found !== '' || !isBeforeComma)
    .slice(0, mostEnds)
    .map(({ index }) => offset + index);
  return escaped ? [offset + written.length + 1, ...ends] : ends;
}

function endAt(pattern: RegExp, text: string, offset: number): number | undefined {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
