/** How far a string with stray quotes is looked at: more than any value of a request needs. */
const longest = 2000;

/**
 * Where a string ends that has quotes in it which nobody escaped, or undefined for one that has none. `end` is the end that the first such
 * quote gives it: a word stands directly behind.
 */
export function endOfQuoted(text: string, offset: number, end: number): number | undefined {
  if (text.charAt(end - 1) !== '"' || end - offset < 2 || !isInText(text.charCodeAt(end))) return undefined;
  for (let at = end; at < text.length && at < end + longest; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) return undefined;
    if (code === 0x5c) at++;
    else if (code === 0x22) {
      const follower = followerOf(text, at + 1);
      // `"gp, "Iops": 3000`: a string that was not closed, and the next name.
      if (follower === ':') return undefined;
      if (follower !== '') return at + 1;
    }
  }
  return undefined;
}

/** A text between two quotes on each side, as spreadsheets and careless pasting leave it, without the inner ones. */
export function withoutDoubled(written: string): string {
  return /^"[^"\\]+"$/.test(written) ? written.slice(1, -1) : written;
}

/** What ends a value, behind white space: a comma, a bracket, a colon or the end of the line; empty inside of a text. */
function followerOf(text: string, offset: number): string {
  let at = offset;
  while (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x09) at++;
  if (at >= text.length) return '\n';
  const character = text.charAt(at);
  return ',:}]\r\n'.includes(character) ? character : '';
}

/** True for a letter, a digit or a sign that cannot follow a string in JSON. */
export function isInText(code: number): boolean {
  if (Number.isNaN(code) || code <= 0x20) return false;
  return !'",:}]/[{;，、：'.includes(String.fromCharCode(code));
}
