import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../clock';
import { type Disk, isErrno, writeAtomically } from './disk';

export interface OwnerOptions {
  readonly folder: string;
  readonly disk: Disk;
  readonly clock: Clock;
  /** Milliseconds between two heartbeats. */
  readonly heartbeat: number;
  readonly process: ProcessTable;
  readonly failed: (error: unknown) => void;
}

export interface ProcessTable {
  readonly pid: number;
  /** What the numbers of processes belong to: this boot of this computer and, on Linux, its namespace of processes. */
  readonly scope: string;
  /** Whether a process of this number runs in this scope. */
  isRunning(pid: number): boolean;
}

/**
 * This window as the owner of leases. Heartbeats are counted, not timed: a computer that sleeps or a clock that is set
 * makes no window look dead. A window is silent after four looks, at least a heartbeat apart, at the same count.
 */
export class Owner {
  readonly id = randomUUID();
  private readonly silences: Silences;
  private count = 0;
  private users = 0;
  private cancel: (() => void) | undefined;
  private readonly options: OwnerOptions;

  constructor(options: OwnerOptions) {
    this.options = options;
    this.silences = new Silences(options.clock, options.heartbeat);
  }

  /** Writes a heartbeat. Other windows must be able to read one before a lease names this owner. */
  async beat(): Promise<void> {
    const { disk, process: table } = this.options;
    this.count += 1;
    const text = JSON.stringify({ pid: table.pid, scope: table.scope, count: this.count });
    await writeAtomically(disk, this.pathOf(this.id), text, { unique: `${this.count}`, durability: 'quick' });
  }

  /** Writes heartbeats until the result is called; each caller has to call its own. */
  keepBeating(): () => void {
    this.users += 1;
    if (this.users === 1) this.schedule();
    let done = false;
    return () => {
      if (done) return;
      done = true;
      this.users -= 1;
      if (this.users === 0) this.cancel?.();
    };
  }

  /** Returns false if the other window's process has ended, or if its heartbeats stopped while this window watched. */
  async isAlive(other: string): Promise<boolean> {
    if (other === this.id) return true;
    const { disk, process: table } = this.options;
    let text: string;
    try {
      text = await disk.read(this.pathOf(other));
    } catch (error) {
      if (isErrno(error, 'ENOENT')) return false;
      throw error;
    }
    const beat = readBeat(text);
    // A process of another computer, container or boot is not dead because its number is free here.
    if (beat?.scope === table.scope && !table.isRunning(beat.pid)) {
      await disk.remove(this.pathOf(other));
      return false;
    }
    return !this.isSilent(other, text);
  }

  /** The same for anything else that should change: true if it did not, in four looks that are `interval` apart. */
  isSilent(key: string, content: string, interval?: number): boolean {
    return this.silences.isSilent(key, content, interval);
  }

  async dispose(): Promise<void> {
    this.users = 0;
    this.cancel?.();
    await this.options.disk.remove(this.pathOf(this.id));
  }

  private schedule(): void {
    const { clock, heartbeat, failed } = this.options;
    this.cancel = clock.after(heartbeat, () => {
      this.beat()
        .catch(failed)
        .finally(() => {
          if (this.users > 0) this.schedule();
        });
    });
  }

  private pathOf(owner: string): string {
    return join(this.options.folder, `${owner}.window`);
  }
}

/** Remembers when content was last seen to change. */
class Silences {
  private readonly seen = new Map<string, { content: string; looks: number; at: number }>();
  private readonly clock: Clock;
  private readonly interval: number;

  constructor(clock: Clock, interval: number) {
    this.clock = clock;
    this.interval = interval;
  }

  isSilent(key: string, content: string, interval = this.interval): boolean {
    const known = this.seen.get(key);
    if (known === undefined || known.content !== content) {
      this.seen.set(key, { content, looks: 1, at: this.clock.now() });
      return false;
    }
    if (Math.abs(this.clock.now() - known.at) >= interval) {
      known.looks += 1;
      known.at = this.clock.now();
    }
    return known.looks >= looksUntilSilent;
  }
}

const looksUntilSilent = 4;

/** The processes of this computer. */
export const systemProcesses: ProcessTable = {
  pid: process.pid,
  get scope() {
    return JSON.stringify([process.platform, hostname(), bootOf(), namespaceOf()]);
  },
  isRunning: pid => {
    try {
      return process.kill(pid, 0);
    } catch (error) {
      // EPERM: it runs as another user.
      return !isErrno(error, 'ESRCH');
    }
  },
};

/** Changes with every start of the computer; undefined where the system does not tell. */
function bootOf(): string | undefined {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    // Not Linux.
    return undefined;
  }
}

/** Differs between containers, and between Linux distributions on Windows, that share the name of the computer. */
function namespaceOf(): string | undefined {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    // Not Linux.
    return undefined;
  }
}

interface Beat {
  readonly pid: number;
  readonly scope: string;
}

function readBeat(text: string): Beat | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('scope' in value)) return undefined;
    const { pid, scope } = value;
    return Number.isInteger(pid) && typeof pid === 'number' && pid > 0 && typeof scope === 'string'
      ? { pid, scope }
      : undefined;
  } catch {
    // Another program wrote it. It names no process, so only silence counts.
    return undefined;
  }
}
