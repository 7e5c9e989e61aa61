import { t } from '@vscode/l10n';
import { describeBytes, describeSize } from '../../../cleanup/words/describe-size';
import { describeAccount } from '../../../ec2/describe-account';
import type { Family, ImageLineage } from '../../../lineage/image-lineage';
import { lineageStages, type Stage } from '../../../lineage/lineage-stages';
import { localDate } from '../../../local-format';
import { type Html, html, phrase } from '../html';
import { actionBar, type PageAction, page } from '../page';
import { table } from '../table';
import { lineagePicture } from './lineage-picture';
import { sizePicture } from './size-picture';

export interface LineagePageOptions {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly actions: readonly PageAction[];
}

/** Where an image is from, what became of it, and what its family takes: each as a picture and as a table. */
export function lineagePage(lineage: ImageLineage, { title, language, actions }: LineagePageOptions): string {
  const { image, target, family } = lineage;
  const stages = lineageStages(lineage);
  const id = html`<span class="id">${image.id}</span>`;
  const account = describeAccount(target);
  return page(title, language, [
    html`<h1>${image.name}</h1><p class="muted">${phrase(t('{0} · account {1} · {2}'), id, account, target.region)}</p>`,
    actionBar(actions),
    html`<h2>${t('Lineage')}</h2>`,
    lineagePicture(stages),
    stageTable(stages),
    stages.flatMap(({ title: stage, unread }) => (unread === undefined ? [] : [note(stage, unread)])),
    family.kind === 'known' ? familySection(family.value, language) : note(t('Size of the family'), family.sentence),
  ]);
}

function stageTable(stages: readonly Stage[]): Html | undefined {
  const columns = [
    { head: t('Stage'), kind: 'word' },
    { head: t('Name'), kind: 'long' },
    { head: t('ID'), kind: 'long' },
    { head: t('Details') },
  ] as const;
  const rows = stages.flatMap(({ title, things }) =>
    things.map(({ name, id, note: details }) => ({
      cells: [title, name, html`<span class="id">${id}</span>`, details],
    })),
  );
  return table(t('Lineage'), columns, rows);
}

function familySection({ name, members }: Family, language: string): Html {
  const heading = html`<h2>${t('Size of the family')} <span class="muted">${name}</span></h2>`;
  const why = t(
    'These are the full sizes of the snapshots. EC2 bills only the blocks that changed since the previous snapshot of the volume, so the cost is lower.',
  );
  return html`${heading}${sizePicture(members, language)}<p class="muted">${why}</p>${familyTable(members, language)}`;
}

function familyTable(members: Family['members'], language: string): Html | undefined {
  const columns = [
    { head: t('Image'), kind: 'long' },
    { head: t('Created'), kind: 'word' },
    { head: t('Size'), kind: 'number' },
    { head: t('Running total'), kind: 'number' },
  ] as const;
  const rows = members.map(({ name, created, bytes, isAtMost, total }) => {
    return {
      cells: [
        name,
        localDate(created, language),
        describeSize({ bytes, isAtMost }, language),
        describeBytes(total, language),
      ],
    };
  });
  return table(t('Size of the family'), columns, rows);
}

function note(what: string, sentence: string): Html {
  return html`<div class="note"><b>${what}</b><span>${sentence}</span></div>`;
}
