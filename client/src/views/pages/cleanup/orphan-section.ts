import { t } from '@vscode/l10n';
import { sizeOfSnapshots } from '../../../cleanup/decisions/size';
import type { Orphans } from '../../../cleanup/orphans/orphan';
import { describeSize } from '../../../cleanup/words/describe-size';
import { age } from '../../describe';
import { type Html, html } from '../html';
import { table } from '../table';

const mostShown = 200;

/** Snapshots that EC2 made for images which no longer exist; why they are not known, where they are not. */
export function orphanSection(orphans: Orphans, language: string, now: number): Html | undefined {
  const title = t('Snapshots without an image');
  if (orphans.kind === 'unknown') {
    return html`<h2>${title}</h2><p>${t('Could not check, because the Recycle Bin or the snapshot locks could not be read ({0}).', orphans.code)}</p>`;
  }
  const columns = [
    { head: t('Snapshot') },
    { head: t('Age'), kind: 'word' },
    { head: t('Size'), kind: 'number' },
    { head: t('Created for') },
  ] as const;
  const { snapshots } = orphans;
  const rows = snapshots.slice(0, mostShown).map(({ snapshot, imageId }) => ({
    cells: [
      html`<span class="id">${snapshot.id}</span>`,
      age(snapshot.started, now),
      describeSize(sizeOfSnapshots([snapshot]), language),
      html`<span class="id">${imageId}</span>`,
    ],
  }));
  const shown = table(title, columns, rows);
  const total = describeSize(sizeOfSnapshots(snapshots.map(({ snapshot }) => snapshot)), language);
  const more =
    snapshots.length > mostShown ? html`<p>${t('and {0} more', snapshots.length - mostShown)}</p>` : undefined;
  return shown === undefined
    ? undefined
    : html`<h2>${title} <span class="muted">${t('{0} · {1}', snapshots.length, total)}</span></h2>
<p>${t('According to their descriptions, CreateImage or CopyImage created them for images that are neither listed nor in the Recycle Bin. No image uses them.')}</p>${shown}${more}`;
}
