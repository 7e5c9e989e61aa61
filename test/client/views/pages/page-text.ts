import { type DefaultTreeAdapterTypes, html as markup, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** A page as a person reads it: a line for each heading, paragraph and row, cells and links parted by ` | `. */
export function pageLines(page: string): readonly string[] {
  return blocks(parse(page).childNodes)
    .map(node => inline(node).replace(/\s+/g, ' ').trim())
    .filter(line => line !== '');
}

/** Every element of a page with its attributes: what a text from outside must never add to. */
export function pageElements(page: string): readonly string[] {
  const all = (nodes: readonly Node[]): readonly string[] =>
    nodes.flatMap(node => ('tagName' in node ? [elementText(node), ...all(node.childNodes)] : []));
  return all(parse(page).childNodes);
}

function elementText({ tagName, attrs }: DefaultTreeAdapterTypes.Element): string {
  return [tagName, ...attrs.map(({ name }) => name)].join(' ');
}

function blocks(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap(node => {
    if (!('tagName' in node) || node.tagName === markup.TAG_NAMES.STYLE) return [];
    return /^(title|h\d|p|tr|pre|div|li)$/.test(node.tagName) ? [node] : blocks(node.childNodes);
  });
}

function inline(node: Node): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  const isSet = 'tagName' in node && /^(tr|p)$/.test(node.tagName) && node.childNodes.some(isCell);
  return node.childNodes.map(inline).join(isSet ? ' | ' : '');
}

function isCell(node: Node): boolean {
  return (
    'tagName' in node && (/^t[dh]$/.test(node.tagName) || node.attrs.some(({ value }) => value.startsWith('button')))
  );
}
