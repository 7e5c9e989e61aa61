import * as vscode from 'vscode';
import { type CleanUp, nextItem } from '../../../cleanup/doing/clean-up';
import type { CleanUpPlan } from '../../../cleanup/plan/clean-up-plan';
import { languageOfTexts } from '../../../local-format';
import type { PageAction } from '../page';
import { PagePanels } from '../page-panels';
import { cleanUpActions } from './clean-up-actions';
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
    const options = { title, language: languageOfTexts(), actions: cleanUpActions(key, plan), now: Date.now() };
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

function summaryTitle({ action }: CleanUp): string {
  switch (action.kind) {
    case 'deregister':
      return vscode.l10n.t('Deregister Images');
    case 'deprecate':
      return vscode.l10n.t('Deprecate Images');
    case 'disable':
      return vscode.l10n.t('Disable Images');
    case 'share':
      return vscode.l10n.t('Share Images');
    case 'delete-snapshots':
      return vscode.l10n.t('Delete Snapshots');
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
