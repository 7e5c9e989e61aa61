import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { t } from '@vscode/l10n';
import { AwsFailure } from '../ec2/aws-failure';

export interface SandboxFiles {
  /** The bundle `dist/sandbox.js`. */
  readonly program: string;
  /** Where its world is kept between windows; created when missing. */
  readonly state: string;
}

/**
 * The sandbox of this window: started by the first call, stopped with the window. It listens on a free loopback port,
 * which is new at each start, so nobody may keep the address.
 */
export class SandboxProcess {
  private readonly files: SandboxFiles;
  private readonly log: (line: string) => void;
  private child: ChildProcess | undefined;
  private address: Promise<string> | undefined;

  constructor(files: SandboxFiles, log: (line: string) => void) {
    this.files = files;
    this.log = log;
  }

  /** The sandbox's URL. Rejects with an `AwsFailure` when it does not start; the next call tries again. */
  url(): Promise<string> {
    this.address ??= this.start();
    return this.address;
  }

  dispose(): void {
    this.child?.kill();
    this.child = undefined;
    this.address = undefined;
  }

  private async start(): Promise<string> {
    // VS Code's own executable is Electron, which runs a script as node only when told so.
    const child = spawn(
      process.execPath,
      [this.files.program, '--port', '0', '--state', this.files.state, '--with-parent'],
      { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, stdio: ['pipe', 'pipe', 'pipe'] },
    );
    this.child = child;
    child.once('exit', () => {
      if (this.child === child) this.address = undefined;
    });
    createInterface({ input: child.stderr }).on('line', line => this.log(`sandbox: ${line}`));
    try {
      return await firstLine(child);
    } catch (error) {
      this.address = undefined;
      throw error;
    }
  }
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const message = t('the sandbox did not start, and the log of AMI Authoring holds its last words');
    const fail = () => reject(new AwsFailure({ code: 'SandboxNotRunning', reach: 'never-sent', message }));
    child.once('error', fail);
    child.once('exit', fail);
    if (child.stdout) {
      createInterface({ input: child.stdout }).once('line', line => {
        const url = /https?:\/\/\S+/.exec(line)?.[0];
        if (url) resolve(url.replace(/\/$/, ''));
        else fail();
      });
    }
  });
}
