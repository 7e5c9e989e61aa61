const operations = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_';

/** Stands for the mark of emphasis until what is around it is known. */
const emphasis = '\uE000';

/** How each tag of the SDK's comments opens and closes in Markdown. Any other tag is text, such as `<key>`. */
const inline = { code: '`', b: '**', i: emphasis };

/**
 * Turns the HTML of an SDK comment into Markdown. It knows the eight tags that the comments use: `p`, `ul`, `li`, `note`, `code`, `a`,
 * `b` and `i`. A link without an address names an operation of EC2.
 */
export function htmlToMarkdown(html) {
  let markdown = '';
  let depth = 0;
  let isItemStart = false;
  const links = [];
  for (const [part, slash, tag, address] of tokens(html)) {
    const closes = slash === '/';
    if (tag === undefined) {
      const text = part.replace(/\s+/g, ' ');
      markdown += /\s$|^$/.test(markdown) || isItemStart ? text.trimStart() : text;
      if (text.trim() !== '') isItemStart = false;
    } else if (tag in inline) {
      // Markdown has no emphasis that begins or ends with a space.
      if (closes) markdown = markdown.trimEnd();
      markdown += inline[tag];
      isItemStart = false;
    } else if (tag === 'a') {
      if (closes) {
        const { start, href } = links.pop();
        const words = markdown.slice(start).trim();
        markdown = `${markdown.slice(0, start)}[${words}](${href ?? `${operations}${words}.html`})`;
      } else links.push({ start: markdown.length, href: address });
    } else if (tag === 'p') {
      if (!isItemStart) markdown = paragraph(markdown, depth);
    } else if (tag === 'ul') depth += closes ? -1 : 1;
    else if (tag === 'li' && !closes) {
      markdown = `${markdown.trimEnd()}\n${'  '.repeat(depth - 1)}- `;
      isItemStart = true;
    } else if (tag === 'note') {
      markdown = paragraph(markdown, depth);
      if (!closes) markdown += '**Note:** ';
      isItemStart = !closes;
    }
  }
  return withEmphasis(markdown)
    .replace(/[ \t]+$/gm, '')
    .replace(/^(?!\s*- )(.+)\n(\s*- )/gm, '$1\n\n$2')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Within a word, as in a pattern of letters, an underscore would stand for itself. */
function withEmphasis(markdown) {
  const marked = new RegExp(`(?<before>\\w?)${emphasis}(?<text>[^${emphasis}]*)${emphasis}(?=(?<after>\\w?))`, 'g');
  return markdown.replace(marked, (_, before, text, after) => {
    const mark = before !== '' || after !== '' ? '*' : '_';
    return `${before}${mark}${text}${mark}`;
  });
}

function tokens(html) {
  return html.matchAll(/<(\/?)(p|ul|li|note|code|a|b|i)(?:\s+href="([^"]*)")?>|[^<]+|</g);
}

function paragraph(markdown, depth) {
  const text = markdown.trimEnd();
  return text === '' ? '' : `${text}\n\n${'  '.repeat(depth)}`;
}
