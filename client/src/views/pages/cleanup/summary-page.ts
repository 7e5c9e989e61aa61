import { t } from '@vscode/l10n';
import { type CleanUp, type CleanUpItem, decidedCount, nextItem } from '../../../cleanup/doing/clean-up';
import { describeItem, describeOutcome, isRemoved } from '../../../cleanup/words/describe-item';
import { describeStop } from '../../../cleanup/words/describe-stop';
import { describeAccount } from '../../../ec2/describe-account';
import type { Recipient } from '../../../ec2/image-steps';
import { localDateTime } from '../../../local-format';
import { recipientId } from '../../../plan/steps/step-members';
import { type Html, html } from '../html';
import { actionBar, type PageAction, page } from '../page';
import { table } from '../table';

export interface SummaryPageOptions {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly actions: readonly PageAction[];
}

/** How far a clean-up is and what became of each image and snapshot: what stayed, and why, before what went. */
export function summaryPage(cleanUp: CleanUp, { title, language, actions }: SummaryPageOptions): string {
  const { target, items, stopped, action } = cleanUp;
  const isOver = nextItem(cleanUp) === undefined;
  const counts = t('{0} of {1} done', decidedCount(cleanUp), items.length);
  const place = t('Account {account} · {region} · profile {profile}', {
    account: describeAccount(target),
    region: target.region,
    profile: target.profile,
  });
  const stop =
    stopped === undefined || isOver
      ? undefined
      : html`<div class="note"><b>${t('Stopped')}</b><span>${describeStop(stopped)}</span></div>`;
  return page(title, language, [
    html`<h1>${title} <span class="state">${counts}</span></h1><p class="muted">${place} · ${localDateTime(cleanUp.created, language)}</p>`,
    stop,
    action.kind === 'share' ? html`<p>${t('Shared with: {0}', sharedWith(action.recipients))}</p>` : undefined,
    actionBar(actions),
    itemTable(
      t('Failed or not finished'),
      cleanUp,
      items.filter(({ state }) => state.kind !== 'done' && state.kind !== 'gone'),
    ),
    leftTable(items),
    itemTable(
      t('Done'),
      cleanUp,
      items.filter(({ state }) => state.kind === 'done' || state.kind === 'gone'),
    ),
  ]);
}

function sharedWith(recipients: readonly Recipient[]): string {
  return recipients.map(recipientId).join(', ');
}

function itemTable(title: string, { action }: CleanUp, items: readonly CleanUpItem[]): Html | undefined {
  const columns = [
    { head: action.kind === 'delete-snapshots' ? t('Snapshot') : t('Image'), kind: 'name' },
    { head: t('Result') },
    // The other deeds touch no snapshot of an image.
    ...(action.kind === 'deregister' ? [{ head: t('Snapshots') }] : []),
  ] as const;
  const rows = items.map(item => ({
    cells: [
      nameCell(item),
      describeItem(item.state, action),
      ...(action.kind === 'deregister' ? [snapshotText(item)] : []),
    ],
  }));
  const shown = table(title, columns, rows);
  return shown === undefined
    ? undefined
    : html`<h2>${title} <span class="muted">${String(items.length)}</span></h2>${shown}`;
}

function nameCell({ name, id }: CleanUpItem): Html {
  return name === '' || name === id ? html`<span class="id">${id}</span>` : html`${name} <span class="id">${id}</span>`;
}

function snapshotText({ state }: CleanUpItem): string {
  if (state.kind !== 'done' && state.kind !== 'gone') return '';
  if (state.snapshots.length === 0) return '';
  return t('{0} of {1} removed', state.snapshots.filter(isRemoved).length, state.snapshots.length);
}

function leftTable(items: readonly CleanUpItem[]): Html | undefined {
  const title = t('Snapshots not deleted');
  const rows = items.flatMap(item => {
    if (item.state.kind !== 'done' && item.state.kind !== 'gone') return [];
    const left = item.state.snapshots.filter(outcome => !isRemoved(outcome));
    return left.map(outcome => ({
      cells: [html`<span class="id">${outcome.id}</span>`, describeOutcome(outcome), nameCell(item)],
    }));
  });
  const columns = [{ head: t('Snapshot') }, { head: t('Why') }, { head: t('Of image'), kind: 'name' }] as const;
  const shown = table(title, columns, rows);
  return shown === undefined
    ? undefined
    : html`<h2>${title} <span class="muted">${String(rows.length)}</span></h2>${shown}`;
}
