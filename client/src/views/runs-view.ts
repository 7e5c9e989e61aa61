import * as vscode from 'vscode';
import { plain } from '../foreign-text';
import { isActive, type Run } from '../runs/run';
import { matchesRun } from './runs/matches-run';
import { type IsProtected, type RunNode, RunTree } from './runs/run-tree';

/** The Runs view: all runs or those that match a filter, and a badge with the number of active runs. */
export class RunsView implements vscode.Disposable {
  private readonly tree: RunTree;
  private readonly view: vscode.TreeView<RunNode>;
  private words = '';

  constructor(runs: () => readonly Run[], isProtected: IsProtected) {
    this.tree = new RunTree(() => runs().filter(run => matchesRun(this.words, run)), isProtected);
    this.view = vscode.window.createTreeView('ami.runs', { treeDataProvider: this.tree, canSelectMany: true });
  }

  get filter(): string {
    return this.words;
  }

  /** Shows only the runs in which these words occur, and says so above them. */
  narrow(filter: string): void {
    this.words = filter;
    const isNarrowed = filter !== '';
    this.view.message = isNarrowed ? plain(vscode.l10n.t('Filtered by "{0}".', filter), 1000) : undefined;
    void vscode.commands.executeCommand('setContext', 'ami.runsFiltered', isNarrowed);
    this.tree.refresh();
  }

  /** Shows the runs as they are now. */
  show(runs: readonly Run[]): void {
    this.tree.refresh();
    this.view.badge = badgeOf(runs);
    void vscode.commands.executeCommand('setContext', 'ami.hasRuns', runs.length > 0);
    const hasImage = runs.some(({ imageId }) => imageId !== undefined);
    void vscode.commands.executeCommand('setContext', 'ami.hasImage', hasImage);
  }

  /** Shows the same rows with what is known of their images now. */
  redraw(): void {
    this.tree.refresh();
  }

  dispose(): void {
    vscode.Disposable.from(this.view, this.tree).dispose();
  }
}

/** On the icon of the activity bar while images are created; gone when none is. */
function badgeOf(runs: readonly Run[]): vscode.ViewBadge | undefined {
  const count = runs.filter(isActive).length;
  if (count === 0) return undefined;
  const tooltip = count === 1 ? vscode.l10n.t('Creating 1 image') : vscode.l10n.t('Creating {0} images', count);
  return { value: count, tooltip };
}
