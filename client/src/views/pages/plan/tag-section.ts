import { t } from '@vscode/l10n';
import type { Tags } from '../../../ec2/model';
import { type Html, html } from '../html';
import { table } from '../table';

/** The tags of image and snapshots in one table, equal ones in one row. Nothing where the request has none. */
export function tagSection(image: Tags, snapshots: Tags): Html | undefined {
  const columns = [
    { head: t('Key'), kind: 'long' },
    { head: t('Value'), kind: 'long' },
    { head: t('Image'), kind: 'word' },
    { head: t('Snapshots'), kind: 'word' },
  ] as const;
  const rows = tagRows(image, snapshots).map(({ key, value, onImage, onSnapshots }) => ({
    cells: [
      key,
      value === '' ? html`<span class="muted">${t('empty')}</span>` : value,
      mark(onImage),
      mark(onSnapshots),
    ],
  }));
  const tags = table(t('Tags'), columns, rows);
  return tags === undefined ? undefined : html`<h2>${t('Tags')}</h2>${tags}`;
}

interface TagRow {
  readonly key: string;
  readonly value: string;
  readonly onImage: boolean;
  readonly onSnapshots: boolean;
}

function tagRows(image: Tags, snapshots: Tags): readonly TagRow[] {
  const ofImage = Object.entries(image).map(([key, value]) => ({
    key,
    value,
    onImage: true,
    onSnapshots: snapshots[key] === value,
  }));
  const ofSnapshots = Object.entries(snapshots)
    .filter(([key, value]) => image[key] !== value)
    .map(([key, value]) => ({ key, value, onImage: false, onSnapshots: true }));
  return [...ofImage, ...ofSnapshots];
}

const mark = (isOn: boolean) => (isOn ? t('✓ yes') : t('✕ no'));
