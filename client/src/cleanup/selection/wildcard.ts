/**
 * Whether a text matches a pattern as EC2's filters have it: `*` for any characters, `?` for one, `\` before either for itself.
 * Upper and lower case differ. Takes time in proportion to both lengths at worst, whatever the pattern.
 */
export function matchesWildcard(pattern: string, text: string): boolean {
  const parts = [...pattern.matchAll(/\\[*?\\]|[\s\S]/gu)].map(([part]) => part);
  const characters = [...text];
  let at = 0;
  let part = 0;
  let star: number | undefined;
  let restart = 0;
  while (at < characters.length) {
    if (parts[part] === '*') {
      star = part;
      restart = at;
      part += 1;
    } else if (matchesOne(parts[part], characters[at])) {
      part += 1;
      at += 1;
    } else if (star !== undefined) {
      restart += 1;
      at = restart;
      part = star + 1;
    } else return false;
  }
  return parts.slice(part).every(rest => rest === '*');
}

/** How many characters of a pattern stand for themselves. */
export function literalCount(pattern: string): number {
  return [...pattern.replace(/\\([*?\\])|[*?]/gu, '$1')].length;
}

function matchesOne(part: string | undefined, character: string | undefined): boolean {
  if (part === undefined) return false;
  return part === '?' || (part.length > 1 && part.startsWith('\\') ? part.slice(1) : part) === character;
}
