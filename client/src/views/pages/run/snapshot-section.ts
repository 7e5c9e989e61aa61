import { t } from '@vscode/l10n';
import { localNumber } from '../../../local-format';
import type { Run, SnapshotProgress } from '../../../runs/run';
import { deviceOfSnapshot, percentOf } from '../../runs/run-progress';
import { type Html, html } from '../html';
import { table } from '../table';

/** How far each snapshot is, by the device that it is of. Nothing before EC2 has started one. */
export function snapshotSection(run: Run): Html | undefined {
  const columns = [
    { head: t('Device') },
    { head: t('Size'), kind: 'number' },
    { head: t('Progress'), kind: 'word' },
    { head: t('Snapshot') },
  ] as const;
  const rows = run.snapshots.map(snapshot => ({
    cells: [
      deviceOfSnapshot(run, snapshot),
      snapshot.size === undefined ? '–' : t('{0} GiB', localNumber(snapshot.size)),
      progressCell(snapshot),
      html`<span class="id">${snapshot.id}</span>`,
    ],
  }));
  const snapshots = table(t('Snapshots'), columns, rows);
  return snapshots === undefined ? undefined : html`<h2>${t('Snapshots')}</h2>${snapshots}`;
}

function progressCell(snapshot: SnapshotProgress): Html {
  const percent = percentOf(snapshot);
  const word = snapshot.state === 'pending' && percent !== undefined ? t('{0}%', percent) : snapshot.state;
  if (percent === undefined) return html`${word}`;
  return html`${word}<div class="progress" aria-hidden="true"><i style="width:${percent}%"></i></div>`;
}
