import * as vscode from 'vscode';
import { offeredTool } from './agents/offered-tool';
import { Proposals } from './agents/proposals';
import type { ProposalSource } from './agents/propose-image';
import type { OfferedTool } from './agents/register-tools';
import { windowTools } from './agents/window-tools';
import type { Ask } from './asking/ask';
import { describeFailure, toOffers } from './asking/describe-failure';
import type { Editor } from './asking/editor';
import { StartGates } from './batch/start-gates';
import type { CleanUp } from './cleanup/doing/clean-up';
import { commands } from './commands';
import type { App } from './commands/app';
import { confirmProposal } from './commands/confirm-proposal';
import { createImage } from './commands/create-image';
import { reportFailure } from './commands/report-failure';
import { runCommand } from './commands/run-command';
import { tellInterrupted } from './commands/tell-interrupted';
import { loadConverter } from './converting/load-converter';
import { readSource } from './converting/read-source';
import type { AwsFailure } from './ec2/aws-failure';
import type { RequestLanguage } from './language-client/request-language';
import type { RefusalOffer } from './refusal';
import type { RecentLog } from './reporting/recent-log';
import { issueFacts } from './reporting/window-facts';
import { findRequest } from './requests/find-request';
import { findSteps } from './requests/find-steps';
import { planSources } from './requests/plan-sources';
import { type PlanReading, planFrom, readForPlan } from './requests/read-plan';
import { requestFiles, uriOf } from './requests/request-files';
import type { Services } from './requests/services';
import { showPointer } from './requests/show-pointer';
import { WindowStepFiles } from './requests/step-files';
import { stepsDiffer } from './requests/steps-differ';
import { isStepsUri } from './requests/steps-uri';
import { WindowDocuments } from './requests/window-documents';
import { WindowRequests } from './requests/window-requests';
import { systemClock } from './runs/clock';
import type { Run } from './runs/run';
import type { Runs } from './runs/runs';
import type { Notice } from './runs/words/notice';
import { accountName, readSettings, setRule, turnOffNotifications } from './settings';
import { gitPosition } from './variables/git';
import { loadCleanUp } from './views/pages/cleanup/load-clean-up';
import type { PlanSource } from './views/pages/plan/plan-pages';
import { runNotifier } from './views/runs/run-notifier';
import type { WindowAccount } from './window-account';
import { WindowCleanUp } from './window-clean-up';
import { WindowPages } from './window-pages';
import type { WindowViews } from './window-views';

/** What `activate` creates for the commands of a window. */
export interface WindowParts {
  readonly context: vscode.ExtensionContext;
  /** The folder of the clean-ups. */
  readonly cleanUps: string;
  readonly ask: Ask;
  readonly editor: Editor;
  readonly account: WindowAccount;
  readonly language: RequestLanguage;
  readonly runs: Runs;
  readonly views: WindowViews;
  readonly log: RecentLog;
  /** The values of the variables in requests, and how a person allows those of the environment. */
  readonly variables: Pick<Services, 'variables' | 'allowEnvironment'>;
  readonly report: (error: unknown) => void;
}

/** What is done in a window, by a person or by an agent. A file of its own: most windows only show requests. */
export class WindowCommands implements vscode.Disposable {
  private readonly app: App;
  private readonly services: Services;
  private readonly report: WindowParts['report'];
  private readonly pages: WindowPages;
  private readonly cleanUp: WindowCleanUp;
  private readonly tools: ReadonlyMap<string, OfferedTool>;
  private readonly notifier: ReturnType<typeof runNotifier>;

  constructor(parts: WindowParts) {
    const { runs, report } = parts;
    const services = servicesOf(parts);
    const plans = plansOf(services, parts);
    this.services = services;
    this.report = report;
    this.pages = new WindowPages(plans, {
      get: id => runs.get(id),
      list: () => runs.list(),
      stepsDiffer: run => stepsDiffer(services, run),
      report,
    });
    this.cleanUp = new WindowCleanUp({
      folder: parts.cleanUps,
      load: loadCleanUp,
      connect: target => parts.account.accounts.openRef(target),
      log: parts.log,
      report,
    });
    this.app = appOf(parts, services, this.pages, this.cleanUp);
    this.tools = toolsOf(this.app, services, parts);
    this.notifier = runNotifier({
      ...parts,
      isWanted: () => readSettings().notifications,
      turnOff: turnOffNotifications,
      offersOf: (notice, [run]) => offersOf(services, notice, run),
    });
  }

  /** Runs a command of `package.json`. */
  async run(id: string, args: readonly unknown[]): Promise<unknown> {
    const command = commands.find(each => each.id === id);
    return command === undefined ? undefined : runCommand(this.app, command, args);
  }

  /** A tool of `package.json`. */
  tool(name: string): OfferedTool {
    const tool = this.tools.get(name);
    if (tool === undefined) throw new Error(`there is no tool ${name}`);
    return tool;
  }

  /** Brings the open pages about runs up to date. */
  showRuns(): void {
    this.pages.runPages.refresh();
  }

  tellEnd(notice: Notice, runs: readonly Run[]): void {
    this.notifier.ended(notice, runs);
  }

  /** Tells of the clean-ups that ended with a window, one after the other. */
  async tellOfCleanUps(): Promise<void> {
    const { ask, editor } = this.services;
    const { report } = this;
    const showSummary = (interrupted: CleanUp) => this.cleanUp.pages.showSummary(interrupted);
    for await (const each of this.cleanUp.work().takeInterrupted()) {
      await tellInterrupted(each, { ask, editor, showSummary }).catch(report);
    }
  }

  dispose(): void {
    vscode.Disposable.from(this.pages, this.cleanUp).dispose();
  }
}

type WindowServices = Services & Pick<App, 'log' | 'targets' | 'accounts' | 'facts' | 'refreshProfiles'>;

function servicesOf({ ask, editor, account, language, log, variables }: WindowParts): WindowServices {
  const { targets, accounts, facts } = account;
  return {
    ask,
    editor,
    targets,
    accounts,
    facts,
    log,
    language,
    ...variables,
    stepFiles: new WindowStepFiles(vscode.workspace),
    openParameters: ({ profile, region }) => accounts.openParameters({ profile: profile.name, region }),
    settings: readSettings,
    refreshProfiles: () => account.refreshProfiles(),
  };
}

/** What the commands work with. */
function appOf(
  { context, runs, views, language, log }: WindowParts,
  services: WindowServices,
  pages: WindowPages,
  cleanUp: WindowCleanUp,
): App {
  const documents = new WindowDocuments(vscode, { uriOf, files: requestFiles });
  return {
    ...services,
    runs,
    startGates: new StartGates(runs, systemClock),
    cleanUp,
    issueFacts: issueFacts(context, log),
    planPages: pages.planPages,
    batchPages: pages.batchPages,
    imagePages: pages.imagePages,
    lineagePages: pages.lineagePages,
    steps: runs.steps,
    runPages: pages.runPages,
    sentRequests: views.sentRequests,
    requestTree: views.requestTree,
    accountView: views.accountView,
    runsView: views.runsView,
    newRequests: new WindowRequests(),
    readSource: place => readSource(services.ask, place),
    loadConverter,
    findRequest: place => findRequest({ ...services, documents }, place),
    findSteps: place => findSteps(documents, place),
    changeRule: params => language.changeRule(params),
    setRule,
    gitCommit: async uri => (await gitPosition(uri)).commit,
    refreshAccount: () => {
      views.accountView.refresh();
      views.runsView.redraw();
    },
  };
}

/** The tools of agents. What a tool proposes a person confirms, in the dialog of *Create Image*. */
function toolsOf(app: App, services: Services, { language, runs, report }: WindowParts): Map<string, OfferedTool> {
  const proposals = new Proposals();
  const askAbout: ProposalSource['ask'] = (proposal, plan, request) => {
    const scope = 'file' in request ? vscode.Uri.file(request.file) : undefined;
    confirmProposal(app, proposals, { proposal, plan, scope }).catch(error => reportFailure(app, createImage, error));
  };
  const explain = (failure: AwsFailure) => describeFailure(services, failure).sentence;
  const tools = windowTools({ ...services, language, runs, proposals, askAbout });
  return new Map(tools.map(tool => [tool.name, offeredTool(tool, { explain, report })]));
}

function offersOf(services: Services, { offers }: Notice, run: Run | undefined): readonly RefusalOffer[] {
  const file = run?.file;
  const showPlace = file === undefined ? undefined : (pointer: string) => showPointer(services, file, pointer);
  return toOffers(services, offers, { showPlace });
}

function plansOf(services: Services, { account: { targets }, report }: WindowParts): PlanSource<PlanReading> {
  const sources = planSources(services);
  return {
    targetOf: uri => targets.of(uri),
    onDidChangeTarget: listener =>
      vscode.Disposable.from(
        targets.onDidChange(listener),
        vscode.workspace.onDidChangeConfiguration(change => {
          if (change.affectsConfiguration('ami.guard')) listener();
        }),
      ),
    read: (document, { target, instanceId }, signal) => readForPlan(sources, document, target, instanceId, { signal }),
    nameOf: accountName,
    isOfSteps: isStepsUri,
    plan: (document, reading, { instanceId }) => planFrom(sources, document, reading, instanceId),
    report,
  };
}
