import { t } from '@vscode/l10n';

const longestLabel = 256;

/**
 * Text that somebody else chose (a name, a tag, a message of EC2's), fit for one line of a label, a dialog or a
 * notification: no line breaks or invisible characters that reorder what is read, and nothing that VS Code would take
 * for a link or an icon. Cut after `longest` characters. Making a plain text plain again does not change it.
 */
export function plain(text: string, longest = longestLabel): string {
  const shown = visible(text.replace(/(?<=[\]$])\u2060+(?=\()/g, ''));
  return shorten(shown, longest).replaceAll('](', ']\u2060(').replaceAll('$(', '$\u2060(');
}

/** The same for a text of several lines: each line is made plain, and no line is cut before `longest` characters in all. */
export function plainLines(text: string, longest: number): string {
  return shorten(text, longest)
    .split('\n')
    .map(line => plain(line, longest))
    .join('\n');
}

/**
 * The same text for Markdown, as a code span: the only place where neither HTML, links, bare addresses nor formulas are
 * looked for. Pipes are escaped, so it fits a table's cell as well.
 */
export function code(text: string): string {
  const shown = shorten(visible(text), longestLabel);
  if (shown.trim() === '') return `*${text === '' ? t('empty') : t('blank')}*`;
  const fence = '`'.repeat(longestRun(shown) + 1);
  const padding = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
  return `${fence}${padding}${shown.replaceAll('|', '\\|')}${padding}${fence}`;
}

/**
 * A sentence of ours with foreign names in it, as Markdown prose. Marks become entities; a joiner that nobody sees keeps
 * bare addresses from becoming links.
 */
export function prose(sentence: string): string {
  return visible(sentence)
    .replace(/[\\`*_{}[\]()#+\-!|<>&~$]/g, mark => `&#${mark.charCodeAt(0)};`)
    .replace(/[.:@/](?=\S)/g, mark => `${mark}\u2060`);
}

/** A whole text as a fenced block, such as JSON. Line breaks stay; what would reorder the text is spelled out. */
export function codeBlock(language: string, text: string): string {
  const shown = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, match => (match === '\n' ? match : spell(match)));
  const fence = '`'.repeat(Math.max(3, longestRun(shown) + 1));
  return `${fence}${language}\n${shown}\n${fence}`;
}

/** The text in one line, with every invisible or reordering character spelled out as `\u{…}`. */
export function visible(text: string): string {
  return text.replace(/[\t\r\n\p{Zl}\p{Zp}]+/gu, ' ').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, spell);
}

function spell(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

function shorten(text: string, longest: number): string {
  return text.length > longest ? `${[...text].slice(0, longest - 1).join('')}…` : text;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length));
}
