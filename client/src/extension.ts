import './speak';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { registerPlanLink } from './agents/plan-link';
import { registerTools } from './agents/register-tools';
import { answerServer } from './answers';
import { WindowAsk } from './asking/window-ask';
import { WindowEditor } from './asking/window-editor';
import { hasUnfinished } from './cleanup/doing/has-unfinished';
import { registerCommands } from './commands/register';
import { offerPaste } from './converting/paste-request';
import { scheduleByTimer } from './facts/schedule';
import { guardOfRun } from './guard-of-run';
import { RequestLanguage } from './language-client/request-language';
import { RulesFileChecks } from './language-client/rules-file-checks';
import { SuggestAgain } from './language-client/suggest-again';
import { plainLog } from './log';
import { RecentLog } from './reporting/recent-log';
import { type Notifier, Runs } from './runs/runs';
import { nodeDisk } from './runs/storage/disk';
import { onSettingsChanged, readSettings } from './settings';
import { SingleStart } from './single-start';
import { AgeTimer } from './views/age-timer';
import { WalkthroughContext } from './views/walkthrough-context';
import { WindowAccount } from './window-account';
import type { WindowCommands, WindowParts } from './window-commands';
import { windowVariables } from './window-variables';
import { WindowViews } from './window-views';

/**
 * Builds the real objects and connects them. Nothing is asked of AWS, no process is started, and nothing is loaded that
 * only a command, a page or an agent needs, before somebody needs it.
 */
export function activate(context: vscode.ExtensionContext): void {
  const inDist = (name: string) => path.join(context.extensionPath, 'dist', name);
  const inStorage = (name: string) => path.join(context.globalStorageUri.fsPath, name);
  const channel = vscode.window.createOutputChannel('AMI Authoring', { log: true });
  const log = new RecentLog(plainLog(channel));
  const report = (error: unknown) => log.error(error instanceof Error ? error : String(error));
  const ask = new WindowAsk();
  const editor = new WindowEditor({ ask, report });
  const sandbox = { program: inDist('sandbox.js'), folder: inStorage('sandbox') };
  const account = new WindowAccount({ state: context.workspaceState, ask, log, report, sandbox });
  const { targets, accounts, facts } = account;
  const commands: SingleStart<WindowCommands> = new SingleStart(() => loadCommands(parts));
  const runs = new Runs({
    openManager: async options => (await import('./runs/run-manager')).RunManager.open(options),
    folder: inStorage('runs'),
    connect: target => accounts.openRef(target),
    parameters: target => accounts.openParameters(target),
    guardOf: guardOfRun,
    notifier: notifierOf(commands, log),
    log,
    history: () => readSettings().history,
  });
  const suggestAgain = new SuggestAgain();
  const ofVariables = windowVariables(ask);
  const answers = answerServer({ targets, facts, runs, suggestAgain, variables: ofVariables.variables });
  const language = new RequestLanguage({ program: inDist('server.js'), cacheFolder: inStorage('compiled') }, answers);
  const failures = { ask, editor, targets, accounts };
  const views = new WindowViews({ targets, accounts, facts, runs, failures, language, report });
  const made = { ask, editor, account, language, runs, views, log, report, variables: ofVariables };
  const parts = { context, cleanUps: inStorage('clean-ups'), ...made };
  const { packageJSON } = context.extension;
  context.subscriptions.push(
    channel,
    account,
    language,
    views,
    {
      dispose: () =>
        commands
          .current()
          .then(loaded => loaded?.dispose())
          .catch(report),
    },
    // Leaves every run as it is on disk; the next window goes on with it.
    { dispose: () => runs.dispose().catch(report) },
    follow(parts, suggestAgain, commands),
    new RulesFileChecks(context.extensionUri, text => language.checkRulesFile(text), report),
    offerPaste({ ask, log }),
    new WalkthroughContext(),
    registerCommands(packageJSON, async (id, args) => (await commands.get()).run(id, args)),
    registerTools(packageJSON, async name => (await commands.get()).tool(name)),
    registerPlanLink(report),
  );
}

async function loadCommands(parts: WindowParts): Promise<WindowCommands> {
  const { WindowCommands } = await import('./window-commands');
  return new WindowCommands(parts);
}

function notifierOf(commands: SingleStart<WindowCommands>, log: RecentLog): Notifier {
  return {
    started: notice => log.info(notice.message),
    ended: (notice, runs) => {
      commands
        .get()
        .then(loaded => loaded.tellEnd(notice, runs))
        .catch((error: unknown) => log.error('an end could not be told', error));
    },
  };
}

/** Says who hears of what. */
function follow(
  { account, runs, language, views, cleanUps, report }: WindowParts,
  suggestAgain: SuggestAgain,
  commands: SingleStart<WindowCommands>,
): vscode.Disposable {
  const tell = (what: 'facts' | 'runs' | 'variables') => language.tellChanged(what).catch(report);
  const showRuns = () => {
    const ends = views.showRuns();
    ages.follow(ends, Date.now());
    void tell('runs');
    commands
      .current()
      .then(loaded => loaded?.showRuns())
      .catch(report);
  };
  const ages = new AgeTimer(scheduleByTimer, showRuns);
  const showFacts = () => {
    views.showTarget();
    void tell('facts');
    void tell('variables');
  };
  const tellOfCleanUps = async () => {
    if (await hasUnfinished(cleanUps, nodeDisk)) await (await commands.get()).tellOfCleanUps();
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
