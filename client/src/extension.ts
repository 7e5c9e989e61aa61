import './speak';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { registerPlanLink } from './agents/plan-link';
import { registerTools } from './agents/register-tools';
import { windowTools } from './agents/window-tools';
import { answerServer } from './answers';
import { describeFailure, toOffers } from './asking/describe-failure';
import { commands } from './commands';
import type { App } from './commands/app';
import { registerCommands } from './commands/register';
import { offerPaste } from './converting/paste-request';
import { Connections } from './ec2/connect';
import { describeAccount } from './ec2/describe-account';
import { readProfiles } from './ec2/profiles';
import { AwsFilesWatch } from './ec2/watch-aws-files';
import { FactsCache } from './facts/facts-cache';
import { RequestLanguage } from './language/request-language';
import { SuggestAgain } from './language/suggest-again';
import { planFrom, readForPlan } from './requests/read-plan';
import { showPointer } from './requests/show-pointer';
import { Runs } from './runs/runs';
import { onSettingsChanged, readSettings } from './settings';
import { Accounts, foreignEndpoint } from './target/accounts';
import { askMfaCode } from './target/ask-mfa-code';
import { instanceNameIn } from './target/instance-name';
import { SandboxProcess } from './target/sandbox-process';
import { Targets } from './target/targets';
import { AccountView } from './views/account-view';
import { PlanPages } from './views/pages/plan/plan-pages';
import { RunPages } from './views/pages/run/run-pages';
import { RequestTree } from './views/requests/request-tree';
import { runNotifier } from './views/runs/run-notifier';
import { runPhrase } from './views/runs/run-phrase';
import { RunStatus } from './views/runs/run-status';
import { RunTree } from './views/runs/run-tree';
import { SentRequests } from './views/runs/sent-requests';
import { TargetStatus } from './views/target-status';

/** Builds the real objects and connects them. Nothing is asked of AWS and no process is started before somebody needs it. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('AMI Authoring', { log: true });
  const report = (error: unknown) => log.error(error instanceof Error ? error : String(error));
  const inDist = (name: string) => path.join(context.extensionPath, 'dist', name);
  const inStorage = (name: string) => path.join(context.globalStorageUri.fsPath, name);

  // The account
  const targets = new Targets(context.workspaceState, process.env);
  const sandbox = new SandboxProcess({ program: inDist('sandbox.js'), folder: inStorage('sandbox') }, line =>
    log.info(line),
  );
  const connections = new Connections({ env: process.env, mfaCode: askMfaCode });
  const accounts = new Accounts({
    isTrusted: () => vscode.workspace.isTrusted,
    connections,
    sandboxUrl: () => sandbox.url(),
    profiles: () => targets.profiles,
    facts: () => facts,
    accountName,
  });
  const facts: FactsCache = new FactsCache({ connect: target => accounts.open(target), report });
  const failureSources = { targets, accounts };
  const placeIn = (file: string | undefined) =>
    file === undefined ? undefined : (pointer: string) => showPointer({ language }, file, pointer);
  const runs: Runs = new Runs({
    folder: inStorage('runs'),
    connect: target => accounts.openRef(target),
    notifier: runNotifier({
      log,
      offersOf: ({ offers }, [run]) => toOffers(failureSources, offers, { showPlace: placeIn(run?.file) }),
    }),
    log: { info: line => log.info(line), error: (line, error) => log.error(line, error) },
    history: () => readSettings().history,
  });

  // The editor
  const suggestAgain = new SuggestAgain();
  const language: RequestLanguage = new RequestLanguage(
    { program: inDist('server.js'), cacheFolder: inStorage('compiled') },
    answerServer(targets, facts, runs, suggestAgain),
  );
  const requestTree = new RequestTree(uri => {
    const run = runs.lastOf(uri.toString());
    return run && runPhrase(run, Date.now());
  });
  const runTree = new RunTree(() => runs.list());
  const runPages = new RunPages(runs);
  const sentRequests = new SentRequests(id => runs.get(id));
  const accountView = new AccountView(targets, facts, (failure, target) =>
    describeFailure(failureSources, failure, { target }),
  );
  const targetStatus = new TargetStatus();
  const runStatus = new RunStatus();
  const planPages = new PlanPages({
    targetOf: uri => targets.of(uri),
    onDidChangeTarget: targets.onDidChange,
    read: (document, { target, instanceId }, signal) => readForPlan(app, document, target, instanceId, { signal }),
    plan: (document, known, { instanceId }) => planFrom(app, document, known, instanceId),
    report,
  });

  const refreshProfiles = async () => {
    const { profiles, problems } = await readProfiles(process.env);
    for (const problem of problems) log.warn(problem);
    targets.setProfiles(profiles);
  };
  const app: App = {
    targets,
    accounts,
    facts,
    runs,
    language,
    planPages,
    runPages,
    sentRequests,
    requestTree,
    accountView,
    log,
    refreshProfiles,
    refreshAccount: () => accountView.refresh(),
  };

  // Who hears of what
  const showTarget = () => {
    const state = targets.of();
    const target = state.kind === 'ready' ? state.target : undefined;
    const account = target && accounts.identityOf(target)?.account;
    targetStatus.show({
      state,
      instanceName: state.kind === 'ready' ? instanceNameIn(facts, state, state.instanceId) : undefined,
      account: account && describeAccount({ account, accountName: accountName(account) }),
      foreignEndpoint: target && foreignEndpoint(target.profile),
    });
  };
  const showRuns = () => {
    runTree.refresh();
    runPages.refresh();
    requestTree.redraw();
    runStatus.show(runs.list());
    accountView.followRuns(runs.list());
    language.tellChanged('runs').catch(report);
  };
  const factsChanged = () => {
    showTarget();
    language.tellChanged('facts').catch(report);
    language.tellChanged('variables').catch(report);
  };
  const resume = () => {
    if (vscode.workspace.isTrusted) runs.resume().then(showRuns).catch(report);
  };
  const awsFiles = new AwsFilesWatch({
    env: process.env,
    onChange: () => {
      connections.forget();
      facts.clear();
      factsChanged();
      refreshProfiles()
        .then(() => runs.checkNow())
        .catch(report);
    },
  });

  context.subscriptions.push(
    log,
    targets,
    sandbox,
    language,
    accountView,
    requestTree,
    runTree,
    runPages,
    sentRequests,
    planPages,
    targetStatus,
    runStatus,
    awsFiles,
    { dispose: () => facts.dispose() },
    // Leaves every run as it is on disk; the next window goes on with it.
    { dispose: () => runs.dispose().catch(report) },
    runs.onDidChange(showRuns),
    vscode.window.createTreeView('ami.requests', { treeDataProvider: requestTree }),
    vscode.window.createTreeView('ami.runs', { treeDataProvider: runTree }),
    targets.onDidChange(factsChanged),
    facts.onDidChange(() => {
      factsChanged();
      suggestAgain.factsChanged().catch(report);
    }),
    onSettingsChanged(factsChanged),
    vscode.workspace.onDidGrantWorkspaceTrust(resume),
    // Some file systems announce no changes; coming back to the window is when a sign-in has just happened elsewhere.
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) awsFiles.check().catch(report);
    }),
    offerPaste(),
    registerCommands(app, commands),
    registerTools(windowTools(app), failure => describeFailure(failureSources, failure).sentence, report),
    registerPlanLink(report),
  );
  showTarget();
  refreshProfiles().then(resume).catch(report);
}

/** What `ami.accountNames` calls an account. */
function accountName(account: string): string | undefined {
  const name = readSettings().accountNames[account];
  return typeof name === 'string' && name !== '' ? name : undefined;
}
