import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { t } from '@vscode/l10n';
import { AwsFailure } from '../ec2/aws-failure';
import { withoutAws } from '../variables/environment';

export interface SandboxFiles {
  /** The bundle `dist/sandbox.js`. */
  readonly program: string;
  /** Shared by all windows: holds the world and the address at which it is to be found. Made when missing. */
  readonly folder: string;
}

/**
 * The sandbox as this window finds it. There is one world for all windows, as runs are shared by them: the first window
 * that needs it hosts it in a process of its own, which ends with that window; the next one that asks goes on with it.
 */
export class SandboxProcess {
  private readonly files: SandboxFiles;
  private readonly log: (line: string) => void;
  private child: ChildProcess | undefined;
  private own: string | undefined;
  private finding: Promise<string> | undefined;

  constructor(files: SandboxFiles, log: (line: string) => void) {
    this.files = files;
    this.log = log;
  }

  /**
   * Today's address: that of the last start as long as its port is free, so that other programs find the sandbox again. Not to be kept.
   * Rejects with an `AwsFailure`.
   */
  url(): Promise<string> {
    this.finding ??= this.find().finally(() => {
      this.finding = undefined;
    });
    return this.finding;
  }

  dispose(): void {
    this.child?.kill();
    this.child = undefined;
    this.own = undefined;
  }

  private async find(): Promise<string> {
    return this.own ?? (await this.findShared()) ?? (await this.host());
  }

  private async findShared(): Promise<string | undefined> {
    const address = await readFile(this.addressFile, 'utf8').catch(() => undefined);
    return address !== undefined && (await answers(address)) ? address : undefined;
  }

  private async host(): Promise<string> {
    await mkdir(this.files.folder, { recursive: true });
    const { child, url } = await this.startOnLastPort();
    // Two windows may have started at once: the one that comes second to the file gives way.
    const shared = await this.findShared();
    if (shared !== undefined && shared !== url) {
      child.kill();
      return shared;
    }
    await writeFile(this.addressFile, url);
    this.child = child;
    this.own = url;
    child.once('exit', () => {
      if (this.child === child) this.dispose();
    });
    return url;
  }

  /** Another program may have the port meanwhile; then any free one will do. */
  private async startOnLastPort(): Promise<Started> {
    const port = await this.lastPort();
    if (port === undefined) return this.startOn('0');
    return this.startOn(port).catch(() => this.startOn('0'));
  }

  private async startOn(port: string): Promise<Started> {
    // VS Code's own executable is Electron, which runs a script as node only when told so.
    const child = spawn(
      process.execPath,
      [this.files.program, '--port', port, '--state', path.join(this.files.folder, 'world.json'), '--with-parent'],
      { env: { ...withoutAws(process.env), ELECTRON_RUN_AS_NODE: '1' }, stdio: ['pipe', 'pipe', 'pipe'] },
    );
    createInterface({ input: child.stderr }).on('line', line => this.log(`sandbox: ${line}`));
    return { child, url: await readUrl(child) };
  }

  /** The port of the last start, if it is one that any program may take. */
  private async lastPort(): Promise<string | undefined> {
    const address = await readFile(this.addressFile, 'utf8').catch(() => '');
    const port = /^http:\/\/127\.0\.0\.1:(\d{4,5})$/.exec(address)?.[1];
    return port !== undefined && Number(port) >= 1024 && Number(port) <= 65_535 ? port : undefined;
  }

  private get addressFile(): string {
    return path.join(this.files.folder, 'address');
  }
}

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
}

/** Whether a sandbox is there; anything else on its old port does not answer like one. */
async function answers(address: string): Promise<boolean> {
  if (!/^http:\/\/127\.0\.0\.1:\d+$/.test(address)) return false;
  try {
    const response = await fetch(`${address}/_sandbox/faults`, { signal: AbortSignal.timeout(2000) });
    return response.ok && 'kinds' in Object(await response.json());
  } catch {
    return false;
  }
}

function readUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const message = t('the sandbox did not start (see the log of AMI Authoring)');
    const fail = () => reject(new AwsFailure({ code: 'SandboxNotRunning', reach: 'never-sent', message }));
    child.once('error', fail);
    child.once('exit', fail);
    if (child.stdout === null) return fail();
    createInterface({ input: child.stdout }).once('line', line => {
      const url = /^http:\/\/[\w.:[\]]+/.exec(line)?.[0];
      if (url !== undefined) resolve(url);
      else fail();
    });
  });
}
