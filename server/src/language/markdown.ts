import { shownLine } from './shown-text';

/** Makes text from AWS or from the file mean itself in Markdown: no links, no icons, no headings, one line that is not endless. */
export function escapeMarkdown(text: string): string {
  return shownLine(text)
    .trim()
    .replace(/[\\`*_{}[\]()#+\-.!|<>$~&:@]/g, '\\$&');
}

/** Text as code, whatever back-ticks it has: a fence longer than any run of them, and a space where one is at an end. */
export function code(text: string): string {
  const line = shownLine(text);
  const longest = Math.max(0, ...Array.from(line.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const room = longest > 0 ? ' ' : '';
  return `${fence}${room}${line}${room}${fence}`;
}

/** Blocks below one another; those that are missing or empty leave no gap. */
export function paragraphs(...blocks: readonly (string | undefined)[]): string {
  return blocks.filter(block => block !== undefined && block !== '').join('\n\n');
}

/** What a reader of Markdown sees, as far as we write it: emphasis, code, links and escapes. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\[((?:[^\]\\]|\\.)*)\]\(([^)\s]*)\)/g, '$1 ($2)')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>$~&:@])|\*\*|(`+)(.+?)\2(?!`)|(?<!\w)_([^_\n]+)_(?!\w)|\*(\w+)\*/g, '$1$3$4$5');
}
