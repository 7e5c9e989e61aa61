import type * as vscode from 'vscode';
import type { RequestLanguage } from './language-client';
import type { Accounts } from './target/accounts';
import type { Targets } from './target/targets';
import type { AccountTree } from './views/account/account-tree';
import type { PlanPreview } from './views/plan-preview';
import type { RequestTree } from './views/requests/request-tree';

/** Everything that commands work with; made by `activate`, and gone with the window. */
export interface App {
  readonly targets: Targets;
  readonly accounts: Accounts;
  readonly language: RequestLanguage;
  readonly planPreview: PlanPreview;
  readonly requestTree: RequestTree;
  readonly accountTree: AccountTree;
  readonly log: vscode.LogOutputChannel;
  /** Reads the profiles of the AWS files again. */
  refreshProfiles(): Promise<void>;
  /** Forgets what was read of the account; the views read it again when they are looked at. */
  refreshAccount(): void;
  loadMore(of: 'instances' | 'images'): void;
  /** Says in the Account view what it is narrowed to; empty: nothing. */
  showFilter(filter: string): void;
}
