import { t } from '@vscode/l10n';
import type { Run } from '../../../runs/run';
import { clockDuration } from '../../runs/duration';
import { deviceOfSnapshot, percentOf } from '../../runs/run-progress';
import { elapsed, startOf } from '../../runs/run-times';
import { type Html, html } from '../html';

interface Bar {
  readonly label: string;
  /** Milliseconds since the sending. */
  readonly from: number;
  readonly to: number;
  /** How much of it is done, in percent; the rest is drawn pale. */
  readonly done: number;
  readonly note: string;
}

const labelWidth = 110;
const barWidth = 380;
const rowHeight = 24;

/** The run as a picture: a bar for the image and for each snapshot. The tables above and below say the same in words. */
export function timeLine(run: Run, { now }: { readonly now: number }): Html | undefined {
  if (run.imageId === undefined) return undefined;
  const length = Math.max(1000, elapsed(run, now));
  const bars = [imageBar(run, length), ...run.snapshots.flatMap(snapshot => snapshotBar(run, snapshot, length))];
  const height = 20 + bars.length * rowHeight;
  const label = t('Timeline of the run. The tables show the same information.');
  return html`<h2>${t('Timeline')}</h2>
<svg viewBox="0 0 590 ${height}" width="590" role="img" aria-label="${label}">${scale(length, height)}${bars.map((bar, row) => barMarkup(bar, row, length))}</svg>`;
}

function imageBar(run: Run, length: number): Bar {
  const isDone = run.state.kind === 'ended';
  return { label: t('image'), from: 0, to: length, done: isDone ? 100 : 0, note: '' };
}

function snapshotBar(run: Run, snapshot: Run['snapshots'][number], length: number): readonly Bar[] {
  if (snapshot.started === undefined) return [];
  const since = (iso: string) => Math.min(length, Math.max(0, Date.parse(iso) - startOf(run)));
  const percent = percentOf(snapshot);
  return [
    {
      label: deviceOfSnapshot(run, snapshot),
      from: since(snapshot.started),
      to: snapshot.completed === undefined ? length : since(snapshot.completed),
      done: percent ?? 0,
      note: percent === undefined || percent === 100 ? '' : t('{0}%', percent),
    },
  ];
}

/** Five marks from the sending to now or the end. */
function scale(length: number, height: number): readonly Html[] {
  return [0, 1, 2, 3, 4].map(step => {
    const x = labelWidth + (barWidth * step) / 4;
    return html`<line class="grid" x1="${x}" y1="16" x2="${x}" y2="${height}"/><text class="quiet" x="${x}" y="11" text-anchor="middle">${clockDuration((length * step) / 4)}</text>`;
  });
}

function barMarkup({ label, from, to, done, note }: Bar, row: number, length: number): Html {
  const y = 24 + row * rowHeight;
  const x = labelWidth + (barWidth * from) / length;
  const width = Math.max(2, (barWidth * (to - from)) / length);
  return html`<text x="0" y="${y + 10}">${label.length > 17 ? `${label.slice(0, 16)}…` : label}</text>
<rect class="rest" x="${x}" y="${y}" width="${width}" height="12" rx="2"/><rect class="bar" x="${x}" y="${y}" width="${(width * done) / 100}" height="12" rx="2"/>
<text class="quiet" x="${x + width + 6}" y="${y + 10}">${note}</text>`;
}
