import { type Html, type HtmlPart, html } from './html';

export interface Column {
  readonly head: string;
  /**
   * `number`: right-aligned; `word`: never broken; `long`: broken anywhere, for texts of any length without spaces; `name`: the
   * same, but as wide as an ID, which stays in one line.
   */
  readonly kind?: 'number' | 'word' | 'long' | 'name';
}

export interface TableRow {
  readonly cells: readonly HtmlPart[];
  /** What only some readers need of the row: a second, grey line under it, or several. */
  readonly second?: string | readonly string[];
  /** Left out: grey as a whole. */
  readonly isOut?: boolean;
}

/** A table that a screen reader reads cell by cell; `label` says what it lists. Undefined when it has no rows. */
export function table(label: string, columns: readonly Column[], rows: readonly TableRow[]): Html | undefined {
  if (rows.length === 0) return undefined;
  const heads = columns.map(({ head, kind = '' }) => html`<th scope="col" class="${kind}">${head}</th>`);
  return html`<table aria-label="${label}"><thead><tr>${heads}</tr></thead><tbody>${rows.map(row => rowMarkup(columns, row))}</tbody></table>`;
}

function rowMarkup(columns: readonly Column[], { cells, second, isOut }: TableRow): Html {
  const kind = isOut ? 'out' : '';
  const lines = (typeof second === 'string' ? [second] : (second ?? [])).filter(line => line !== '');
  const shown = cells.map((cell, index) => html`<td class="${columns[index]?.kind ?? ''}">${cell}</td>`);
  if (lines.length === 0) return html`<tr class="${kind}">${shown}</tr>`;
  const text = lines.map((line, index) => [index === 0 ? '' : html`<br>`, line]);
  const span = columns.length - 1;
  if (columns[0]?.kind !== 'name') {
    return html`<tr class="${kind}">${shown}</tr><tr class="second ${kind}"><td></td><td colspan="${span}">${text}</td></tr>`;
  }
  // A name has its ID under it; what there is to say stands beside that.
  const first = html`<td class="name" rowspan="2">${cells[0]}</td>`;
  return html`<tr class="${kind}">${first}${shown.slice(1)}</tr><tr class="second ${kind}"><td colspan="${span}">${text}</td></tr>`;
}
