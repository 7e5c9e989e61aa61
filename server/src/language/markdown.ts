/** Makes text from AWS or from the file mean itself in Markdown: no links, no icons, no headings, one line. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>$~&:@]/g, '\\$&').replace(/\s+/g, ' ');
}

/** Text as code, whatever back-ticks it has. */
export function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  return `${fence}${text.replaceAll('``', "''").replace(/\s+/g, ' ')}${fence}`;
}

/** Blocks below one another; those that are missing or empty leave no gap. */
export function paragraphs(...blocks: readonly (string | undefined)[]): string {
  return blocks.filter(block => block !== undefined && block !== '').join('\n\n');
}

/** What a reader of Markdown sees, as far as we write it: emphasis, code, links and escapes. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\[((?:[^\]\\]|\\.)*)\]\(([^)\s]*)\)/g, '$1 ($2)')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>$~&:@])|\*\*|(`+)(.+?)\2(?!`)|(?<!\w)_([^_\n]+)_(?!\w)/g, '$1$3$4');
}
