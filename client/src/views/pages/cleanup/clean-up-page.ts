import { t } from '@vscode/l10n';
import type { Decision } from '../../../cleanup/decisions/decision';
import type { CleanUpPlan } from '../../../cleanup/plan/clean-up-plan';
import { totalsOf } from '../../../cleanup/plan/totals';
import { describeLooked } from '../../../cleanup/words/describe-looked';
import { describeSelector } from '../../../cleanup/words/describe-selector';
import { describeSize } from '../../../cleanup/words/describe-size';
import { describeAccount } from '../../../ec2/describe-account';
import { localTime } from '../../../local-format';
import { type Html, html } from '../html';
import { actionBar, type PageAction, page } from '../page';
import { orphanSection } from './orphan-section';
import { planTable } from './plan-table';

export interface CleanUpPageOptions {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly actions: readonly PageAction[];
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What a clean-up would do: what goes and what stays, with the reasons, and what was looked at. */
export function cleanUpPage(plan: CleanUpPlan, options: CleanUpPageOptions): string {
  const { language, now } = options;
  const of = (action: Decision['action']) => plan.decisions.filter(decision => decision.action === action);
  const tables = { language, now, sharing: plan.sharing };
  return page(options.title, language, [
    heading(plan),
    verdict(plan, of('remove'), language),
    actionBar(options.actions, { hasMain: of('remove').length > 0 }),
    planTable(t('Proposed for removal'), of('remove'), tables),
    planTable(t('Kept'), of('keep'), tables),
    planTable(t('Excluded'), of('out'), tables),
    orphanSection(plan.orphans, language, now),
    html`<h2>${t('What was checked')}</h2><ul>${describeLooked(plan.looked).map(line => html`<li>${line}</li>`)}</ul>`,
  ]);
}

function heading({ selector, target, read }: CleanUpPlan): Html {
  const place = t('Account {account} · {region} · profile {profile}', {
    account: describeAccount(target),
    region: target.region,
    profile: target.profile,
  });
  const foreign =
    target.endpoint === undefined
      ? undefined
      : html`<div class="note"><b>${t('Not AWS')}</b><span>${t('Requests go to {0}.', target.endpoint)}</span></div>`;
  return html`<h1>${describeSelector(selector)}</h1><p class="muted">${place} · ${t('read at {0}', localTime(read))}</p>${foreign}`;
}

function verdict(plan: CleanUpPlan, going: readonly Decision[], language: string): Html {
  const { newest, days } = plan.rule;
  const totals = totalsOf(plan, new Set(going.map(({ image }) => image.id)));
  const count = plan.decisions.length;
  const result =
    going.length === 0
      ? t('No images are proposed for removal. Matching images: {0}.', count)
      : t('Images proposed for removal: {going} of {count}. Their snapshots: {snapshots}, {size}.', {
          going: going.length,
          count,
          snapshots: totals.snapshots,
          size: describeSize(totals.size, language),
        });
  const rule = t(
    'Kept: the {newest} newest of each family, all younger than {days} days, and all that are referenced.',
    { newest, days },
  );
  return html`<p class="verdict">${result}</p><p class="muted">${rule}</p>`;
}
