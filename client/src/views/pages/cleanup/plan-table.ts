import { t } from '@vscode/l10n';
import type { Decision } from '../../../cleanup/decisions/decision';
import type { Reference } from '../../../cleanup/references/reference';
import type { Sharing } from '../../../cleanup/sharing/sharing';
import { describeReason } from '../../../cleanup/words/describe-reason';
import { describeReference } from '../../../cleanup/words/describe-reference';
import { describeSharing } from '../../../cleanup/words/describe-sharing';
import { describeSize } from '../../../cleanup/words/describe-size';
import { age } from '../../describe';
import { type Html, type HtmlPart, html } from '../html';
import { link } from '../page';
import { table } from '../table';

export interface PlanTableOptions {
  readonly language: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly sharing: ReadonlyMap<string, Sharing>;
}

const mostReferences = 5;

/** Images with what is known of each and, under it, why it goes or stays. Undefined when there are none. */
export function planTable(
  title: string,
  decisions: readonly Decision[],
  { language, now, sharing }: PlanTableOptions,
): Html | undefined {
  const columns = [
    { head: t('Image'), kind: 'name' },
    { head: t('Age'), kind: 'word' },
    { head: t('Size'), kind: 'number' },
    { head: t('Last launched'), kind: 'word' },
    { head: t('Referenced by'), kind: 'long' },
    { head: t('Shared with') },
  ] as const;
  const rows = decisions.map(decision => ({
    cells: [
      html`${decision.image.name}<br><span class="id">${decision.image.id}</span>`,
      age(decision.image.created, now),
      describeSize(decision.size, language),
      decision.image.lastLaunched === undefined ? '–' : age(decision.image.lastLaunched, now),
      referenceCell(decision.references),
      sharingCell(decision, sharing),
    ],
    second: whyText(decision),
    isOut: decision.action !== 'remove',
  }));
  const shown = table(title, columns, rows);
  return shown === undefined
    ? undefined
    : html`<h2>${title} <span class="muted">${String(decisions.length)}</span></h2>${shown}`;
}

function sharingCell({ image, action }: Decision, sharing: ReadonlyMap<string, Sharing>): string {
  const known = sharing.get(image.id);
  if (known === undefined) return action === 'remove' ? t('checked before removal') : '';
  return describeSharing(known).join(', ') || '–';
}

function referenceCell(references: readonly Reference[]): HtmlPart {
  if (references.length === 0) return '–';
  const shown = references
    .slice(0, mostReferences)
    .map((reference, index) => [index === 0 ? '' : html`<br>`, referenceLink(reference)]);
  const more = references.length - mostReferences;
  return [...shown, more > 0 ? html`<br>${t('and {0} more', more)}` : ''];
}

/** A file is opened at its line. */
function referenceLink(reference: Reference): HtmlPart {
  const text = describeReference(reference);
  if (reference.kind !== 'file') return text;
  const place = { line: reference.line - 1, character: 0 };
  return link({ title: text, command: 'ami.showPlace', arguments: [reference.uri, { start: place, end: place }] });
}

function whyText({ why, sharesSnapshotsWith }: Decision): string {
  const shared =
    sharesSnapshotsWith.length === 0
      ? []
      : [t('Its snapshots are kept, because {0} uses them too', sharesSnapshotsWith.slice(0, 3).join(', '))];
  return [...why.map(describeReason), ...shared].join(' · ');
}
