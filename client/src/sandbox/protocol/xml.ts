/** What an answer is made of: objects become elements, the elements of lists are called `item` or `member`, undefined is left out. */
export type Xml = string | number | boolean | Date | undefined | readonly Xml[] | { readonly [name: string]: Xml };

/** The element `name` around a value; nothing at all when the value is undefined. */
export function xmlElement(name: string, value: Xml, attributes = '', itemName = 'item'): string {
  if (value === undefined) return '';
  const content = xmlContent(value, itemName);
  return content === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;
}

/** A time as EC2 gives most of its times: the fraction of the second is cut off. */
export function wholeSeconds(milliseconds: number): Date {
  return new Date(Math.floor(milliseconds / 1000) * 1000);
}

function xmlContent(value: Xml, itemName: string): string {
  if (typeof value === 'string') return escapeXml(value);
  if (typeof value !== 'object') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (isList(value)) return value.map(item => xmlElement(itemName, item, '', itemName)).join('');
  return Object.entries(value)
    .map(([name, child]) => xmlElement(name, child, '', itemName))
    .join('');
}

export function isList(value: object): value is readonly Xml[] {
  return Array.isArray(value);
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

/** Most texts are ids and numbers; a page of a thousand instances has a hundred thousand of them. */
const isPlain = /^[\w !#-%'-;=?-~]*$/;

/** Escapes text; characters that XML 1.0 cannot carry at all become U+FFFD. */
function escapeXml(text: string): string {
  if (isPlain.test(text)) return text;
  return text
    .replace(/[&<>"\r]/g, character => entities[character] ?? character)
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
