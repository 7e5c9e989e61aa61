import './speak';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { registerPlanLink } from './agents/plan-link';
import { Proposals } from './agents/proposals';
import type { ProposalSource } from './agents/propose-image';
import { registerTools } from './agents/register-tools';
import { type WindowParts, windowTools } from './agents/window-tools';
import { answerServer } from './answers';
import { describeFailure, toOffers } from './asking/describe-failure';
import { WindowAsk } from './asking/window-ask';
import { WindowEditor } from './asking/window-editor';
import { StartGates } from './batch/start-gates';
import type { CleanUp } from './cleanup/doing/clean-up';
import { commands } from './commands';
import type { App } from './commands/app';
import { confirmProposal } from './commands/confirm-proposal';
import { createImage } from './commands/create-image';
import { registerCommands } from './commands/register';
import { reportFailure } from './commands/report-failure';
import { tellInterrupted } from './commands/tell-interrupted';
import { loadConverter } from './converting/load-converter';
import { offerPaste } from './converting/paste-request';
import { readSource } from './converting/read-source';
import type { Target } from './ec2/profile';
import { scheduleByTimer } from './facts/schedule';
import { guardOfRun } from './guard-of-run';
import { RequestLanguage } from './language-client/request-language';
import { SuggestAgain } from './language-client/suggest-again';
import { plainLog } from './log';
import type { RefusalOffer } from './refusal';
import { RecentLog } from './reporting/recent-log';
import { issueFacts } from './reporting/window-facts';
import { findRequest } from './requests/find-request';
import { findSteps } from './requests/find-steps';
import { planSources } from './requests/plan-sources';
import { type PlanReading, planFrom, readForPlan } from './requests/read-plan';
import { WindowDocuments } from './requests/request-files';
import type { Services } from './requests/services';
import { showPointer } from './requests/show-pointer';
import { WindowStepFiles } from './requests/step-files';
import { stepsDiffer } from './requests/steps-differ';
import { isStepsUri } from './requests/steps-uri';
import { WindowRequests } from './requests/window-requests';
import { systemClock } from './runs/clock';
import type { Run } from './runs/run';
import { type Notifier, Runs } from './runs/runs';
import type { Notice } from './runs/words/notice';
import { accountName, onSettingsChanged, readSettings, setRule, turnOffNotifications } from './settings';
import type { Targets } from './target/targets';
import { gitPosition } from './variables/git';
import { AgeTimer } from './views/age-timer';
import { loadCleanUp } from './views/pages/cleanup/load-clean-up';
import type { PlanSource } from './views/pages/plan/plan-pages';
import { type NotifierSources, runNotifier } from './views/runs/run-notifier';
import { WalkthroughContext } from './views/walkthrough-context';
import { WindowAccount } from './window-account';
import { WindowCleanUp } from './window-clean-up';
import { windowVariables } from './window-variables';
import { WindowViews } from './window-views';

/** Builds the real objects and connects them. Nothing is asked of AWS and no process is started before somebody needs it. */
export function activate(context: vscode.ExtensionContext): void {
  const inDist = (name: string) => path.join(context.extensionPath, 'dist', name);
  const inStorage = (name: string) => path.join(context.globalStorageUri.fsPath, name);
  const channel = vscode.window.createOutputChannel('AMI Authoring', { log: true });
  const log = new RecentLog(plainLog(channel));
  const report = (error: unknown) => log.error(error instanceof Error ? error : String(error));
  const ask = new WindowAsk();
  const editor = new WindowEditor();
  const sandbox = { program: inDist('sandbox.js'), folder: inStorage('sandbox') };
  const account = new WindowAccount({ state: context.workspaceState, ask, log, report, sandbox });
  const { targets, accounts, facts } = account;
  const runs: Runs = new Runs({
    folder: inStorage('runs'),
    connect: target => accounts.openRef(target),
    parameters: target => accounts.openParameters(target),
    guardOf: guardOfRun,
    notifier: notifierOf({ ask, editor, log }, (notice, [run]) => runOffers(services, notice, run)),
    log,
    history: () => readSettings().history,
  });
  const documents = new WindowDocuments();
  const suggestAgain = new SuggestAgain();
  const ofVariables = windowVariables(ask);
  const answers = answerServer({ targets, facts, runs, suggestAgain, variables: ofVariables.variables });
  const services = {
    ask,
    editor,
    targets,
    accounts,
    facts,
    log,
    language: new RequestLanguage({ program: inDist('server.js'), cacheFolder: inStorage('compiled') }, answers),
    ...ofVariables,
    stepFiles: new WindowStepFiles(vscode.workspace),
    openParameters: ({ profile, region }: Target) => accounts.openParameters({ profile: profile.name, region }),
    settings: readSettings,
    refreshProfiles: () => account.refreshProfiles(),
  };
  const views = new WindowViews({
    targets,
    accounts,
    facts,
    runs,
    failures: services,
    plans: plansOf(services, report),
    stepsDiffer: run => stepsDiffer(services, run),
    language: services.language,
    report,
  });
  const cleanUp = new WindowCleanUp({
    folder: inStorage('clean-ups'),
    load: loadCleanUp,
    connect: target => accounts.openRef(target),
    log,
    report,
  });
  const app = appOf(services, { runs, views, cleanUp, documents, issueFacts: issueFacts(context, log) });
  context.subscriptions.push(
    channel,
    account,
    services.language,
    views,
    cleanUp,
    // Leaves every run as it is on disk; the next window goes on with it.
    { dispose: () => runs.dispose().catch(report) },
    follow({
      account,
      runs,
      language: services.language,
      suggestAgain,
      views,
      tellOfCleanUps: () => tellOfCleanUps(cleanUp, services),
      report,
    }),
    offerPaste(),
    new WalkthroughContext(),
    registerCommands(app, commands),
    offerAgents(app, { ...services, runs }, report),
  );
}

interface AppParts {
  readonly runs: Runs;
  readonly views: WindowViews;
  readonly cleanUp: WindowCleanUp;
  readonly documents: WindowDocuments;
  readonly issueFacts: App['issueFacts'];
}

type WindowServices = Services &
  Pick<App, 'log' | 'targets' | 'accounts' | 'facts' | 'refreshProfiles'> & { readonly language: RequestLanguage };

/** What the commands work with. */
function appOf(services: WindowServices, { runs, views, cleanUp, documents, issueFacts }: AppParts): App {
  return {
    ...services,
    runs,
    startGates: new StartGates(runs, systemClock),
    cleanUp,
    issueFacts,
    planPages: views.planPages,
    batchPages: views.batchPages,
    imagePages: views.imagePages,
    lineagePages: views.lineagePages,
    steps: runs.steps,
    runPages: views.runPages,
    sentRequests: views.sentRequests,
    requestTree: views.requestTree,
    accountView: views.accountView,
    runsView: views.runsView,
    newRequests: new WindowRequests(),
    readSource: place => readSource(services.ask, place),
    loadConverter,
    findRequest: place => findRequest({ ...services, documents }, place),
    findSteps: place => findSteps(documents, place),
    changeRule: params => services.language.changeRule(params),
    setRule,
    gitCommit: async uri => (await gitPosition(uri)).commit,
    refreshAccount: () => views.accountView.refresh(),
  };
}

/** Tells of the clean-ups that ended with a window, one after the other. */
async function tellOfCleanUps(cleanUp: WindowCleanUp, { ask, editor }: Services): Promise<void> {
  const showSummary = (interrupted: CleanUp) => cleanUp.pages.showSummary(interrupted);
  for (const each of await cleanUp.takeInterrupted()) await tellInterrupted(each, { ask, editor, showSummary });
}

/** Tools for language models, and links to a plan. What a tool proposes a person confirms, in the dialog of *Create Image*. */
function offerAgents(
  app: App,
  parts: Omit<WindowParts, 'proposals' | 'askAbout'>,
  report: (error: unknown) => void,
): vscode.Disposable {
  const proposals = new Proposals();
  const askAbout: ProposalSource['ask'] = (proposal, plan, request) => {
    const scope = 'file' in request ? vscode.Uri.file(request.file) : undefined;
    confirmProposal(app, proposals, { proposal, plan, scope }).catch(error => reportFailure(app, createImage, error));
  };
  const tools = windowTools({ ...parts, proposals, askAbout });
  return vscode.Disposable.from(
    registerTools(tools, failure => describeFailure(parts, failure).sentence, report),
    registerPlanLink(report),
  );
}

/** Tells of runs as the person's settings say at that moment. */
function notifierOf(
  parts: Pick<NotifierSources, 'ask' | 'editor' | 'log'>,
  offersOf: NotifierSources['offersOf'],
): Notifier {
  const isWanted = () => readSettings().notifications;
  return runNotifier({ ...parts, isWanted, turnOff: turnOffNotifications, offersOf });
}

function runOffers(services: Services, { offers }: Notice, run: Run | undefined): readonly RefusalOffer[] {
  const file = run?.file;
  const showPlace = file === undefined ? undefined : (pointer: string) => showPointer(services, file, pointer);
  return toOffers(services, offers, { showPlace });
}

function plansOf(services: Services & { readonly targets: Targets }, report: (error: unknown) => void) {
  const sources = planSources(services);
  const source: PlanSource<PlanReading> = {
    targetOf: uri => services.targets.of(uri),
    onDidChangeTarget: services.targets.onDidChange,
    read: (document, { target, instanceId }, signal) => readForPlan(sources, document, target, instanceId, { signal }),
    nameOf: accountName,
    isOfSteps: isStepsUri,
    plan: (document, reading, { instanceId }) => planFrom(sources, document, reading, instanceId),
    report,
  };
  return source;
}

interface Followed {
  readonly account: WindowAccount;
  readonly runs: Runs;
  readonly language: RequestLanguage;
  readonly suggestAgain: SuggestAgain;
  readonly views: WindowViews;
  readonly tellOfCleanUps: () => Promise<void>;
  readonly report: (error: unknown) => void;
}

/** Says who hears of what. */
function follow({ account, runs, language, suggestAgain, views, tellOfCleanUps, report }: Followed): vscode.Disposable {
  const tell = (what: 'facts' | 'runs' | 'variables') => language.tellChanged(what).catch(report);
  const showRuns = () => {
    const ends = views.showRuns();
    ages.follow(ends, Date.now());
    void tell('runs');
  };
  const ages = new AgeTimer(scheduleByTimer, showRuns);
  const showFacts = () => {
    views.showTarget();
    void tell('facts');
    void tell('variables');
  };
  const resume = () => {
    if (!vscode.workspace.isTrusted) return;
    runs.resume().then(showRuns).catch(report);
    tellOfCleanUps().catch(report);
  };
  views.showTarget();
  account.refreshProfiles().then(resume).catch(report);
  return vscode.Disposable.from(
    ages,
    runs.onDidChange(showRuns),
    account.targets.onDidChange(showFacts),
    account.facts.onDidChange(() => {
      showFacts();
      suggestAgain.factsChanged().catch(report);
    }),
    account.watchFiles(() => runs.checkNow()),
    onSettingsChanged(showFacts),
    vscode.workspace.onDidGrantWorkspaceTrust(resume),
  );
}
