import * as vscode from 'vscode';
import type { PlanReading } from './requests/read-plan';
import { accountName } from './settings';
import { BatchPages } from './views/pages/batch/batch-pages';
import { ImagePages } from './views/pages/image/image-pages';
import { LineagePages } from './views/pages/lineage/lineage-pages';
import { PlanPages, type PlanSource } from './views/pages/plan/plan-pages';
import { RunPages, type RunSource } from './views/pages/run/run-pages';

/** The pages of a window. */
export class WindowPages implements vscode.Disposable {
  readonly planPages: PlanPages<PlanReading>;
  readonly runPages: RunPages;
  readonly batchPages = new BatchPages();
  readonly imagePages = new ImagePages(accountName);
  readonly lineagePages = new LineagePages();

  constructor(plans: PlanSource<PlanReading>, runs: Omit<RunSource, 'nameOf'>) {
    this.planPages = new PlanPages(plans);
    this.runPages = new RunPages({
      get: id => runs.get(id),
      list: () => runs.list(),
      stepsDiffer: run => runs.stepsDiffer(run),
      report: runs.report,
      nameOf: accountName,
    });
  }

  dispose(): void {
    const { planPages, runPages, batchPages, imagePages, lineagePages } = this;
    vscode.Disposable.from(planPages, runPages, batchPages, imagePages, lineagePages).dispose();
  }
}
