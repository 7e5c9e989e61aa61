import * as vscode from 'vscode';
import { describeFailure, type FailureSources } from './asking/describe-failure';
import { describeAccount } from './ec2/describe-account';
import { protectionOf } from './ec2/protection';
import type { FactsCache } from './facts/facts-cache';
import type { RequestLanguage } from './language-client/request-language';
import { countClosed } from './requests/count-closed';
import { isActive, lastChangeOf, type Run } from './runs/run';
import type { Runs } from './runs/runs';
import { accountName, readSettings } from './settings';
import { type Accounts, foreignEndpoint } from './target/accounts';
import { instanceNameIn } from './target/instance-name';
import type { TargetState } from './target/resolve-target';
import type { Targets } from './target/targets';
import { AccountView } from './views/account-view';
import { RequestTree } from './views/requests/request-tree';
import { progressText } from './views/runs/progress-text';
import { runPhrase } from './views/runs/run-phrase';
import { runStatusRow } from './views/runs/run-status-row';
import { SentRequests } from './views/runs/sent-requests';
import { RunsView } from './views/runs-view';
import { StatusItem } from './views/status-item';
import { targetRow } from './views/target-row';

export interface WindowViewsOptions {
  readonly targets: Targets;
  readonly accounts: Accounts;
  readonly facts: FactsCache;
  readonly runs: Runs;
  readonly failures: FailureSources;
  readonly language: Pick<RequestLanguage, 'countFindings'>;
  readonly report: (error: unknown) => void;
}

/** The views and status items of a window. */
export class WindowViews implements vscode.Disposable {
  readonly requestTree: RequestTree;
  readonly accountView: AccountView;
  readonly sentRequests: SentRequests;
  readonly runsView: RunsView;
  private readonly targetStatus = new StatusItem({
    id: 'ami.target',
    name: vscode.l10n.t('AMI Target'),
    command: 'ami.showTarget',
    alignment: 'right',
    priority: 100,
  });
  private readonly runStatus = new StatusItem({
    id: 'ami.runs',
    name: vscode.l10n.t('AMI Runs'),
    command: 'ami.runs.focus',
    alignment: 'left',
    priority: 0,
  });
  private readonly options: WindowViewsOptions;
  private readonly subscriptions: vscode.Disposable;

  constructor(options: WindowViewsOptions) {
    const { targets, facts, runs, failures, language, report } = options;
    this.options = options;
    this.requestTree = new RequestTree({
      lastRun: uri => {
        const run = runs.lastOf(uri.toString());
        if (run === undefined) return undefined;
        return isActive(run) ? progressText(run, Date.now()) : runPhrase(run, Date.now());
      },
      count: uri =>
        countClosed(
          { language, files: vscode.workspace.fs, isChecked: file => readSettings(file).diagnostics },
          vscode.Uri.parse(uri, true),
        ),
      report,
    });
    this.runsView = new RunsView(
      () => runs.list(),
      run => isProtectedIn(facts, targets.of(), run),
    );
    this.sentRequests = new SentRequests();
    this.accountView = new AccountView(targets, facts, (failure, target) =>
      describeFailure(failures, failure, { target }),
    );
    const requestsView = vscode.window.createTreeView('ami.requests', {
      treeDataProvider: this.requestTree,
      canSelectMany: true,
    });
    this.requestTree.look(requestsView.visible);
    this.subscriptions = vscode.Disposable.from(
      requestsView,
      requestsView.onDidChangeVisibility(({ visible }) => this.requestTree.look(visible)),
    );
  }

  /** Shows the target as it is now. */
  showTarget(): void {
    this.runsView.redraw();
    const { targets, accounts, facts } = this.options;
    const state = targets.of();
    const target = state.kind === 'ready' ? state.target : undefined;
    const account = target === undefined ? undefined : accounts.identityOf(target)?.account;
    this.targetStatus.show(
      targetRow({
        state,
        instanceName: state.kind === 'ready' ? instanceNameIn(facts, state, state.instanceId) : undefined,
        account: account === undefined ? undefined : describeAccount({ account, accountName: accountName(account) }),
        foreignEndpoint: target === undefined ? undefined : foreignEndpoint(target.profile),
      }),
    );
  }

  /** Shows the runs as they are now. Returns the times whose ages are said ("just now"). */
  showRuns(): readonly string[] {
    const runs = this.options.runs.list();
    // Before the rows of the runs, whose menus depend on how old the images are that the account is known to have.
    this.accountView.followRuns(runs);
    this.runsView.show(runs);
    this.requestTree.redraw();
    this.runStatus.show(runStatusRow(runs, Date.now()));
    return runs.filter(({ state }) => state.kind === 'ended').map(lastChangeOf);
  }

  dispose(): void {
    vscode.Disposable.from(
      this.subscriptions,
      this.requestTree,
      this.accountView,
      this.sentRequests,
      this.runsView,
      this.targetStatus,
      this.runStatus,
    ).dispose();
  }
}

/** Undefined: the image of the run is not among what is known of the selected account and region, or that was read too long ago to tell. */
function isProtectedIn(facts: FactsCache, state: TargetState, { imageId, target }: Run): boolean | undefined {
  if (imageId === undefined || state.kind !== 'ready') return undefined;
  const { profile, region } = state.target;
  if (profile.name !== target.profile || region !== target.region) return undefined;
  const { images } = facts.of(state.target);
  if (!images.isFresh) return undefined;
  const image = images.find(imageId);
  return image && protectionOf(image.protection, Date.now()).kind === 'on';
}
