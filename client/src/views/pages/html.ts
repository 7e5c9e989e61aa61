import { visible } from '../../foreign-text';

/** Markup that is safe to show: made by `html` alone, so every text in it is escaped. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

export type HtmlPart = Html | string | number | undefined | readonly HtmlPart[];

/**
 * Markup with values in it. A text or number stands for itself wherever it is put, in an element or a quoted attribute:
 * no name, tag or message from outside becomes markup, and characters that reorder what is read are spelled out.
 */
export function html(literals: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return new Html(literals.reduce((markup, literal, index) => markup + markupOf(parts[index - 1]) + literal));
}

/**
 * A sentence with markup in some of its places: `template` is the translated text with `{0}`, `{1}` … still in it, so that
 * a translator sees one whole sentence.
 */
export function phrase(template: string, ...parts: readonly HtmlPart[]): Html {
  const pieces = template.split(/\{(\d+)\}/);
  return html`${pieces.map((piece, index) => (index % 2 === 0 ? piece : parts[Number(piece)]))}`;
}

/** A text of several lines, such as JSON, for a `pre` element: line breaks stay, everything else as in `html`. */
export function lines(text: string): Html {
  return new Html(text.split('\n').map(escaped).join('\n'));
}

function markupOf(part: HtmlPart): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return part.map(markupOf).join('');
}

function escaped(text: string): string {
  return visible(text).replace(/[&<>"'`]/g, mark => `&#${mark.charCodeAt(0)};`);
}
