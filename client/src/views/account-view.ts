import * as vscode from 'vscode';
import type { AwsFailure } from '../ec2/aws-failure';
import { targetKey } from '../ec2/connect';
import type { Target } from '../ec2/profile';
import { plain } from '../plan/foreign-text';
import type { Accounts } from '../target/accounts';
import type { Targets } from '../target/targets';
import { AccountListings } from './account/account-listings';
import { AccountTree } from './account/account-tree';
import type { Explained } from './explain-to-person';

/** The Account view: follows the target, keeps what was read of it, and says what is missing by its welcome texts. */
export class AccountView implements vscode.Disposable {
  readonly tree: AccountTree;
  private readonly view: vscode.TreeView<unknown>;
  private readonly targets: Targets;
  private readonly accounts: Accounts;
  private listings: { readonly key: string; readonly source: AccountListings } | undefined;
  private readonly subscriptions: vscode.Disposable;

  constructor(targets: Targets, accounts: Accounts, explain: (failure: AwsFailure, target: Target) => Explained) {
    this.targets = targets;
    this.accounts = accounts;
    this.tree = new AccountTree(() => {
      const state = targets.of();
      if (state.kind !== 'ready') return undefined;
      return {
        source: this.sourceOf(state.target),
        selectedInstance: state.instanceId,
        explain: failure => explain(failure, state.target),
      };
    });
    this.view = vscode.window.createTreeView('ami.account', { treeDataProvider: this.tree, showCollapseAll: true });
    this.subscriptions = vscode.Disposable.from(
      this.view,
      this.tree,
      targets.onDidChange(() => this.showTarget()),
    );
    this.showTarget();
  }

  refresh(): void {
    this.listings = undefined;
    this.tree.refresh();
  }

  loadMore(of: 'instances' | 'images'): void {
    this.listings?.source.readMore(of);
  }

  showFilter(filter: string): void {
    this.view.message = filter ? vscode.l10n.t('Filtered by "{0}"', plain(filter)) : undefined;
    void vscode.commands.executeCommand('setContext', 'ami.filtered', filter !== '');
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private showTarget(): void {
    const state = this.targets.of();
    this.view.description =
      state.kind === 'ready' ? `${plain(state.target.profile.name)} · ${state.target.region}` : undefined;
    void vscode.commands.executeCommand('setContext', 'ami.account', welcomeOf(state.kind));
    this.tree.refresh();
  }

  private sourceOf(target: Target): AccountListings {
    const key = targetKey(target);
    if (this.listings?.key !== key) {
      const open = () => this.accounts.open(target);
      this.listings = { key, source: new AccountListings(open, () => this.tree.refresh()) };
    }
    return this.listings.source;
  }
}

/** The value of the `ami.account` context key, by which `package.json` chooses the welcome text. */
function welcomeOf(kind: ReturnType<Targets['of']>['kind']): string {
  switch (kind) {
    case 'ready':
      return 'ready';
    case 'no-credentials':
      return 'noCredentials';
    case 'no-region':
      return 'noRegion';
    case 'untrusted':
      return 'untrusted';
    case 'no-profile':
    case 'unknown-profile':
      return 'noTarget';
  }
}
