import * as vscode from 'vscode';
import type { Ask } from './asking/ask';
import { askMfaCode } from './asking/ask-mfa-code';
import { Connections } from './ec2/connect';
import { readProfiles } from './ec2/profiles';
import { AwsFilesWatch } from './ec2/watch-aws-files';
import { FactsCache } from './facts/facts-cache';
import type { Log } from './log';
import { accountName } from './settings';
import { Accounts } from './target/accounts';
import { SandboxProcess } from './target/sandbox-process';
import { Targets } from './target/targets';

export interface WindowAccountOptions {
  readonly state: vscode.Memento;
  readonly ask: Pick<Ask, 'input'>;
  readonly log: Log;
  readonly report: (error: unknown) => void;
  readonly sandbox: { readonly program: string; readonly folder: string };
}

/** The AWS side of a window: its targets, their accounts, and the cached facts about them. */
export class WindowAccount implements vscode.Disposable {
  readonly targets: Targets;
  readonly accounts: Accounts;
  readonly facts: FactsCache;
  private readonly log: Log;
  private readonly sandbox: SandboxProcess;
  private readonly connections: Connections;
  private readonly report: (error: unknown) => void;

  constructor({ state, ask, log, report, sandbox }: WindowAccountOptions) {
    this.log = log;
    this.report = report;
    this.targets = new Targets(state, process.env);
    this.sandbox = new SandboxProcess(sandbox, line => log.info(line));
    this.connections = new Connections({ env: process.env, mfaCode: askMfaCode(ask) });
    this.accounts = new Accounts({
      isTrusted: () => vscode.workspace.isTrusted,
      connections: this.connections,
      sandboxUrl: () => this.sandbox.url(),
      profiles: () => this.targets.profiles,
      facts: () => this.facts,
      accountName,
    });
    this.facts = new FactsCache({ connect: target => this.accounts.open(target), report });
  }

  /** Reads the profiles of the AWS files and the environment again. */
  async refreshProfiles(): Promise<void> {
    const { profiles, problems } = await readProfiles(process.env);
    for (const problem of problems) this.log.warn(problem);
    this.targets.setProfiles(profiles);
  }

  /** Follows the AWS files: when they change, nothing that is known may belong to its profile any more. */
  watchFiles(onChange: () => void): vscode.Disposable {
    const files = new AwsFilesWatch({
      env: process.env,
      onChange: () => {
        this.connections.forget();
        this.facts.clear();
        this.refreshProfiles().then(onChange).catch(this.report);
      },
    });
    return vscode.Disposable.from(
      files,
      // Some file systems announce no changes; coming back to the window is when a sign-in has just happened elsewhere.
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) files.check().catch(this.report);
      }),
    );
  }

  dispose(): void {
    this.facts.dispose();
    this.sandbox.dispose();
    this.targets.dispose();
  }
}
