import { t } from '@vscode/l10n';
import type { Stage, Thing } from '../../../lineage/lineage-stages';
import { type Html, html } from '../html';

const width = 590;
const labelWidth = 110;
const rowHeight = 26;
const gap = 14;
/** Of one stage; the table below has all. */
const mostThings = 6;

interface Band {
  readonly stage: Stage;
  readonly rows: readonly string[];
  readonly top: number;
}

/** The way of an image from top to bottom: a band for each stage, a box for each thing. The table has the same in words. */
export function lineagePicture(stages: readonly Stage[]): Html {
  const bands: Band[] = [];
  let top = 4;
  for (const stage of stages) {
    const rows = rowsOf(stage.things);
    if (rows.length === 0) continue;
    bands.push({ stage, rows, top });
    top += rows.length * rowHeight + gap;
  }
  const label = t('Lineage of the image, from its base images to what uses it. The table shows the same information.');
  return html`<svg viewBox="0 0 ${width} ${top}" width="${width}" role="img" aria-label="${label}">${bands.map((band, index) => bandMarkup(band, bands[index + 1]))}</svg>`;
}

function rowsOf(things: readonly Thing[]): readonly string[] {
  const shown = things.slice(0, mostThings).map(({ name, note }) => (note === '' ? name : `${name} · ${note}`));
  const more = things.length - shown.length;
  return more > 0 ? [...shown, t('and {0} more', more)] : shown;
}

function bandMarkup({ stage, rows, top }: Band, next: Band | undefined): Html {
  const kind = stage.isSubject === true ? 'box subject' : 'box';
  const boxes = rows.map((row, index) => {
    const y = top + index * rowHeight;
    return html`<rect class="${kind}" x="${labelWidth}" y="${y}" width="${width - labelWidth - 2}" height="${rowHeight - 4}" rx="3"/><text x="${labelWidth + 8}" y="${y + 15}">${cut(row, 78)}</text>`;
  });
  const label = html`<text class="quiet" x="0" y="${top + 15}">${cut(stage.title, 17)}</text>`;
  return html`${label}${boxes}${next === undefined ? undefined : arrow(top + rows.length * rowHeight - 4, next.top)}`;
}

function arrow(from: number, to: number): Html {
  const x = labelWidth + 20;
  return html`<line class="arrow" x1="${x}" y1="${from}" x2="${x}" y2="${to - 4}"/><path class="head" d="M${x - 4} ${to - 6} L${x + 4} ${to - 6} L${x} ${to} Z"/>`;
}

function cut(text: string, longest: number): string {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}
