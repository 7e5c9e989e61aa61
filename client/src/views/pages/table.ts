import { type Html, type HtmlPart, html } from './html';

export interface Column {
  readonly head: string;
  /**
   * `number`: right-aligned; `word`: never broken; `long`: broken anywhere, for texts of any length without spaces; `name`: the
   * same, but as wide as an ID, which stays in one line.
   */
  readonly kind?: 'number' | 'word' | 'long' | 'name';
}

export interface Row {
  readonly cells: readonly HtmlPart[];
  /** What only some readers need of the row: a second, grey line under it. */
  readonly second?: string;
  /** Left out: grey as a whole. */
  readonly isOut?: boolean;
}

/** A table that a screen reader reads cell by cell; `label` says what it lists. Undefined when it has no rows. */
export function table(label: string, columns: readonly Column[], rows: readonly Row[]): Html | undefined {
  if (rows.length === 0) return undefined;
  const heads = columns.map(({ head, kind = '' }) => html`<th scope="col" class="${kind}">${head}</th>`);
  return html`<table aria-label="${label}"><thead><tr>${heads}</tr></thead><tbody>${rows.map(row => rowMarkup(columns, row))}</tbody></table>`;
}

function rowMarkup(columns: readonly Column[], { cells, second, isOut }: Row): Html {
  const kind = isOut ? 'out' : '';
  const shown = cells.map((cell, index) => html`<td class="${columns[index]?.kind ?? ''}">${cell}</td>`);
  const more = second
    ? html`<tr class="second ${kind}"><td></td><td colspan="${columns.length - 1}">${second}</td></tr>`
    : undefined;
  return html`<tr class="${kind}">${shown}</tr>${more}`;
}
