import * as vscode from 'vscode';

/** Longer than the editor takes to read a walkthrough once its page is open. */
const readingTime = 2000;

/**
 * Has the steps of the walkthrough tick by what there is, also when that was there first. The editor never ticks a step by a condition
 * that holds already when it reads the walkthrough, which it does when somebody opens one for the first time. So each step has its
 * condition twice, and the key `ami.walkthrough` makes first the one true and then the other, while a page of the editor's own is in front.
 */
export class WalkthroughContext implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;
  private timer: NodeJS.Timeout | undefined;

  constructor() {
    this.subscription = vscode.window.tabGroups.onDidChangeTabs(() => this.follow());
    this.follow();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscription.dispose();
  }

  private follow(): void {
    clearTimeout(this.timer);
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    // Walkthroughs, settings and the like have no input that extensions know.
    const isOwnPage = tab !== undefined && tab.input === undefined;
    set(isOwnPage ? 'first' : '');
    if (isOwnPage) this.timer = setTimeout(() => set('second'), readingTime);
  }
}

function set(value: string): void {
  void vscode.commands.executeCommand('setContext', 'ami.walkthrough', value);
}
