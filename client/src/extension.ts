import * as path from 'node:path';
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { App } from './app';
import { commands } from './commands';
import { registerCommands } from './commands/register';
import { createConnections } from './ec2/connect';
import { isAwsEndpoint } from './ec2/endpoint';
import { readProfiles } from './ec2/profiles';
import { watchAwsFiles } from './ec2/watch-aws-files';
import { RequestLanguage } from './language-client';
import { documentVariables } from './requests/read-request';
import { Accounts } from './target/accounts';
import { askMfaCode } from './target/ask-mfa-code';
import { SandboxProcess } from './target/sandbox-process';
import { Targets } from './target/targets';
import { AccountView } from './views/account-view';
import { explainToPerson } from './views/explain-to-person';
import { PlanPreview } from './views/plan-preview';
import { RequestTree } from './views/requests/request-tree';
import { TargetStatus } from './views/target-status';

/** Builds the real objects and connects them. Nothing is asked of AWS and no process is started before somebody needs it. */
export function activate(context: vscode.ExtensionContext): void {
  if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });
  const log = vscode.window.createOutputChannel('AMI Authoring', { log: true });
  const bundle = (name: string) => path.join(context.extensionPath, 'dist', name);

  const targets = new Targets(context.workspaceState, process.env);
  const sandbox = new SandboxProcess(
    { program: bundle('sandbox.js'), state: path.join(context.globalStorageUri.fsPath, 'sandbox.json') },
    line => log.info(line),
  );
  const accounts = new Accounts(createConnections({ env: process.env, mfaCode: askMfaCode }), () => sandbox.url());
  const language = new RequestLanguage(bundle('server.js'), {
    facts: () => null,
    suggestions: () => null,
    variables: async ({ uri }) => {
      const document = vscode.workspace.textDocuments.find(open => open.uri.toString() === uri);
      return document ? documentVariables(document, {}, new Date()) : {};
    },
    lastRun: () => null,
  });
  const requestTree = new RequestTree(() => undefined);
  const accountView = new AccountView(targets, accounts, (failure, target) =>
    explainToPerson(app, failure, { target }),
  );
  const status = new TargetStatus();

  const refreshProfiles = async () => {
    const { profiles, problems } = await readProfiles(process.env);
    for (const problem of problems) log.warn(problem);
    targets.setProfiles(profiles);
  };
  const app: App = {
    targets,
    accounts,
    language,
    requestTree,
    accountTree: accountView.tree,
    get planPreview() {
      return planPreview;
    },
    log,
    refreshProfiles,
    refreshAccount: () => accountView.refresh(),
    loadMore: of => accountView.loadMore(of),
    showFilter: filter => accountView.showFilter(filter),
  };
  const planPreview = new PlanPreview(app);

  const showTarget = () => {
    const state = targets.of();
    const target = state.kind === 'ready' ? state.target : undefined;
    const endpoint = target?.profile.endpoint;
    status.show({
      state,
      account: target && accounts.identityOf(target)?.account,
      foreignEndpoint: endpoint && !isAwsEndpoint(endpoint) ? endpoint : undefined,
    });
  };
  const awsFiles = watchAwsFiles({
    env: process.env,
    onChange: () => {
      accounts.forget();
      refreshProfiles().catch((error: unknown) => log.error(String(error)));
    },
  });

  context.subscriptions.push(
    log,
    targets,
    targets.onDidChange(showTarget),
    sandbox,
    language,
    requestTree,
    vscode.window.createTreeView('ami.requests', { treeDataProvider: requestTree }),
    accountView,
    planPreview,
    status,
    awsFiles,
    registerCommands(app, commands),
  );
  showTarget();
  refreshProfiles().catch((error: unknown) => log.error(String(error)));
}
