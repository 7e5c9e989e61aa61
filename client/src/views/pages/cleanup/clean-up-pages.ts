import * as vscode from 'vscode';
import { type CleanUp, nextItem } from '../../../cleanup/doing/clean-up';
import type { CleanUpPlan } from '../../../cleanup/plan/clean-up-plan';
import { languageOfTexts } from '../../../local-format';
import type { PageAction } from '../page';
import { PagePanels } from '../page-panels';
import type { CleanUpParts } from './load-clean-up';

const commands = [
  'ami.applyCleanUp',
  'ami.cleanUpImages',
  'ami.resumeCleanUp',
  'ami.restoreFromRecycleBin',
  'ami.showPlace',
];

/** The pages of clean-ups: what one would do, and what became of one. */
export class CleanUpPages implements vscode.Disposable {
  private readonly load: () => CleanUpParts;
  private readonly plans = new Map<string, CleanUpPlan>();
  private readonly planPanels = new PagePanels({ viewType: 'ami.cleanUp', commands }, key => this.plans.delete(key));
  private readonly summaryPanels = new PagePanels({ viewType: 'ami.cleanUpSummary', commands });

  constructor(load: () => CleanUpParts) {
    this.load = load;
  }

  /** Shows a plan; one for the same images at the same place takes the place of the older. */
  show(plan: CleanUpPlan): void {
    const key = JSON.stringify([plan.target.profile, plan.target.region, plan.selector]);
    const title = vscode.l10n.t('Clean Up Images');
    this.plans.set(key, plan);
    this.planPanels.show(key, title, 'here');
    const options = { title, language: languageOfTexts(), actions: planActions(key, plan), now: Date.now() };
    this.planPanels.draw(key, this.load().cleanUpPage(plan, options));
  }

  /** The plan that an open page shows. */
  planOf(key: string): CleanUpPlan | undefined {
    return this.plans.get(key);
  }

  /** Shows what became of a clean-up, so far. */
  showSummary(cleanUp: CleanUp): void {
    this.summaryPanels.show(cleanUp.id, summaryTitle(cleanUp), 'here');
    this.drawSummary(cleanUp);
  }

  /** Brings an open summary up to date. */
  drawSummary(cleanUp: CleanUp): void {
    const options = { title: summaryTitle(cleanUp), language: languageOfTexts(), actions: summaryActions(cleanUp) };
    this.summaryPanels.draw(cleanUp.id, this.load().summaryPage(cleanUp, options));
  }

  dispose(): void {
    this.planPanels.dispose();
    this.summaryPanels.dispose();
  }
}

function planActions(key: string, { decisions, orphans }: CleanUpPlan): readonly PageAction[] {
  const apply = (title: string, action: string): PageAction => ({
    title,
    command: 'ami.applyCleanUp',
    arguments: [key, action],
  });
  const some = decisions.some(({ action }) => action !== 'out');
  return [
    ...(some ? [apply(vscode.l10n.t('Select and Deregister…'), 'deregister')] : []),
    ...(some ? [apply(vscode.l10n.t('Deprecate…'), 'deprecate'), apply(vscode.l10n.t('Disable…'), 'disable')] : []),
    ...(orphans.kind === 'known' && orphans.snapshots.length > 0
      ? [apply(vscode.l10n.t('Delete Snapshots Without Image…'), 'delete-snapshots')]
      : []),
    apply(vscode.l10n.t('Refresh'), 'refresh'),
    { title: vscode.l10n.t('Restore from Recycle Bin…'), command: 'ami.restoreFromRecycleBin' },
  ];
}

function summaryTitle({ action }: CleanUp): string {
  switch (action.kind) {
    case 'deregister':
      return vscode.l10n.t('Deregister images');
    case 'deprecate':
      return vscode.l10n.t('Deprecate images');
    case 'disable':
      return vscode.l10n.t('Disable images');
    case 'share':
      return vscode.l10n.t('Share images');
    case 'delete-snapshots':
      return vscode.l10n.t('Delete snapshots');
  }
}

function summaryActions(cleanUp: CleanUp): readonly PageAction[] {
  const resume = { title: vscode.l10n.t('Resume'), command: 'ami.resumeCleanUp', arguments: [cleanUp.id] };
  const restore = { title: vscode.l10n.t('Restore from Recycle Bin…'), command: 'ami.restoreFromRecycleBin' };
  const { kind } = cleanUp.action;
  return [
    ...(cleanUp.stopped !== undefined && nextItem(cleanUp) !== undefined ? [resume] : []),
    ...(kind === 'deregister' || kind === 'delete-snapshots' ? [restore] : []),
  ];
}
