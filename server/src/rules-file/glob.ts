/**
 * Whether a path matches a glob: `*` and `?` within a name, `**` for any number of folders. A glob without a slash is one for the file's name,
 * wherever it is; `./web.ami.json` is the file beside the rules file. The time grows with the product of both lengths, whatever the pattern.
 */
export function matchesGlob(path: string, glob: string): boolean {
  const parts = glob.replace(/^\.?\//, '').split('/');
  const pattern = glob.includes('/') ? parts : ['**', ...parts];
  return matches(path.split('/'), pattern, part => part === '**', matchesName);
}

function matchesName(name: string, pattern: string): boolean {
  return matches(
    [...name],
    [...pattern],
    char => char === '*',
    (char, wanted) => wanted === '?' || char === wanted,
  );
}

/** Goes back to the last wildcard only: it takes one item more, and those before it need not be tried again. */
function matches(
  items: readonly string[],
  pattern: readonly string[],
  isWildcard: (wanted: string) => boolean,
  fits: (item: string, wanted: string) => boolean,
): boolean {
  let at = 0;
  let wildcard = -1;
  let taken = 0;
  for (let item = 0; item < items.length; ) {
    const wanted = pattern[at];
    if (wanted !== undefined && isWildcard(wanted)) {
      wildcard = at++;
      taken = item;
    } else if (wanted !== undefined && fits(items[item] ?? '', wanted)) {
      at++;
      item++;
    } else if (wildcard >= 0) {
      at = wildcard + 1;
      item = ++taken;
    } else return false;
  }
  return pattern.slice(at).every(isWildcard);
}
