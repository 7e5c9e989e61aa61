import { t } from '@vscode/l10n';
import type { Plan } from '../../../plan/plan';
import type { NameOfAccount } from '../../../plan/steps/describe-step';
import { type Html, html, lines } from '../html';
import { actionBar, foldedSection, type PageAction, page } from '../page';
import { deviceSection } from './device-section';
import { permissionSection } from './permission-section';
import { planHeading } from './plan-heading';
import { problemNotes } from './problem-notes';
import { plannedStepsSection } from './step-section';
import { tagSection } from './tag-section';
import { verdict } from './verdict';

/** What the page shows besides the plan. */
export interface PlanPageOptions {
  /** Of the tab and the document: "Plan: web.ami.json". */
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly actions: readonly PageAction[];
  /** Whether the request is unfolded, and what changes that. */
  readonly isRequestOpen: boolean;
  readonly toggleRequest: PageAction;
  readonly nameOf: NameOfAccount;
}

/**
 * The plan as a page: what will be created, from what, where, and whether anything prevents it, in the first three lines;
 * then what a person can do; then tables; then what only few need.
 */
export function planPage(plan: Plan, options: PlanPageOptions): string {
  const body = [
    planHeading(plan),
    verdict(plan),
    actionBar(options.actions),
    problemNotes(plan),
    deviceSection(plan.devices),
    tagSection(plan.imageTags, plan.snapshotTags),
    plannedStepsSection(plan.steps, options.nameOf),
    permissionSection(plan.permission),
    requestSection(plan, options),
  ];
  return page(options.title, options.language, body);
}

/** The page where there is no plan: why not, and what to do about it. */
export function noPlanPage(
  sentence: string,
  { title, language, actions }: Pick<PlanPageOptions, 'title' | 'language' | 'actions'>,
): string {
  return page(title, language, [
    html`<h1>${t('No plan yet')}</h1><p class="verdict">${sentence}</p>`,
    actionBar(actions),
  ]);
}

function requestSection({ request }: Plan, { isRequestOpen, toggleRequest }: PlanPageOptions): Html {
  const json = html`<pre>${lines(JSON.stringify(request, undefined, 2))}</pre>`;
  return foldedSection(t('Request to send'), isRequestOpen, toggleRequest, json);
}
