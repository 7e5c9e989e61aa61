import type * as vscode from 'vscode';
import type { FactsCache } from '../facts/facts-cache';
import type { RequestLanguage } from '../language/request-language';
import type { PlanReading } from '../requests/read-plan';
import type { Runs } from '../runs/runs';
import type { Accounts } from '../target/accounts';
import type { Targets } from '../target/targets';
import type { AccountView } from '../views/account-view';
import type { PlanPages } from '../views/pages/plan/plan-pages';
import type { RunPages } from '../views/pages/run/run-pages';
import type { RequestTree } from '../views/requests/request-tree';
import type { SentRequests } from '../views/runs/sent-requests';

/** Everything that commands work with; made by `activate`, and gone with the window. */
export interface App {
  readonly targets: Targets;
  readonly accounts: Accounts;
  readonly facts: FactsCache;
  readonly runs: Runs;
  readonly language: RequestLanguage;
  readonly planPages: PlanPages<PlanReading>;
  readonly runPages: RunPages;
  readonly sentRequests: SentRequests;
  readonly requestTree: RequestTree;
  readonly accountView: AccountView;
  readonly log: vscode.LogOutputChannel;
  /** Reads the profiles of the AWS files again. */
  refreshProfiles(): Promise<void>;
  /** Reads the account again for whoever looks; what is known stays until then. */
  refreshAccount(): void;
}
