const longestLabel = 256;
const longestLine = 2000;

/**
 * Text that somebody else chose (a name, a tag, a message of EC2's), fit for one line of a label, a dialog or a
 * notification: no line breaks or invisible characters that reorder what is read, and nothing that VS Code would take
 * for a link or an icon. Cut after `longest` characters. Making a plain text plain again does not change it.
 */
export function plain(text: string, longest = longestLabel): string {
  const shown = visible(text.replace(/(?<=[\]$])\u2060+(?=\()/g, ''));
  return shorten(shown, longest).replaceAll('](', ']\u2060(').replaceAll('$(', '$\u2060(');
}

/** The same for a text of several lines: each line is made plain and cut, and the text is after `longest` characters in all. */
export function plainLines(text: string, longest: number): string {
  return shorten(text, longest)
    .split('\n')
    .map(line => plain(line, longestLine))
    .join('\n');
}

/** The text in one line, with every invisible or reordering character spelled out as `\u{…}`. */
export function visible(text: string): string {
  return text.replace(/[\t\r\n\p{Zl}\p{Zp}]+/gu, ' ').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, spell);
}

function spell(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}
