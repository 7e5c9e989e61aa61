/** Without the white space around it, as Python understands white space: a byte order mark is none, a unit separator is. */
export function strip(text: string): string {
  return stripEnd(text.slice(indentOf(text)));
}

/** How many characters of white space a line begins with. */
export function indentOf(text: string): number {
  let start = 0;
  while (start < text.length && isSpace(text.charAt(start))) start += 1;
  return start;
}

export function stripEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isSpace(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The lines of a text, as Python counts them: at more marks than those that end a line of a file. */
export function splitLines(text: string): readonly string[] {
  const lines: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!lineEnds.includes(text.charAt(at))) continue;
    lines.push(text.slice(start, at));
    start = at + 1;
  }
  return [...lines, text.slice(start)];
}

function isSpace(character: string): boolean {
  return spaces.includes(character);
}

const spaces =
  '\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a' +
  '\u2028\u2029\u202f\u205f\u3000';

const lineEnds = '\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029';
