import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Clock } from './clock';
import { type Disk, isErrno, writeAtomically } from './disk';

/** This window as other windows see it. */
export interface Owner {
  readonly id: string;
  /** Writes the sign of life; must have been done before a lease names this owner. */
  beat(): Promise<void>;
  /** Beats at every interval until the result is called as often as this was. */
  keepBeating(): () => void;
  /** False when its process is gone, or when its sign of life stood still while this window watched. */
  isAlive(id: string): Promise<boolean>;
  /** The same watching for anything else that should change: true when it stood still. */
  isSilent(key: string, content: string): boolean;
  dispose(): Promise<void>;
}

export interface OwnerOptions {
  readonly folder: string;
  readonly disk: Disk;
  readonly clock: Clock;
  /** Milliseconds between two signs of life. */
  readonly heartbeat: number;
  readonly process: ProcessTable;
  readonly failed: (error: unknown) => void;
}

export interface ProcessTable {
  readonly pid: number;
  readonly host: string;
  /** Whether a process of this number runs on this computer. */
  isRunning(pid: number): boolean;
}

const STILL_LOOKS = 4;

/**
 * Signs of life are counted, not timed: a sleep of the computer or a clock that was set does not make anybody look dead.
 * A window counts as silent after four looks, at least a heartbeat apart, at the same count.
 */
export function createOwner(options: OwnerOptions): Owner {
  const { folder, disk, clock, heartbeat, process: table } = options;
  const id = randomUUID();
  const seen = new Map<string, { content: string; looks: number; at: number }>();
  let count = 0;
  let users = 0;
  let cancel: (() => void) | undefined;

  const pathOf = (owner: string) => join(folder, `${owner}.window`);

  const beat = () => {
    count += 1;
    const text = JSON.stringify({ pid: table.pid, host: table.host, count });
    return writeAtomically(disk, pathOf(id), text, { unique: `${count}`, durability: 'quick' });
  };

  const schedule = () => {
    cancel = clock.after(heartbeat, () => {
      beat()
        .catch(options.failed)
        .finally(() => {
          if (users > 0) schedule();
        });
    });
  };

  const isSilent = (key: string, content: string) => {
    const known = seen.get(key);
    if (!known || known.content !== content) {
      seen.set(key, { content, looks: 1, at: clock.now() });
      return false;
    }
    if (Math.abs(clock.now() - known.at) >= heartbeat) {
      known.looks += 1;
      known.at = clock.now();
    }
    return known.looks >= STILL_LOOKS;
  };

  const isAlive = async (other: string) => {
    if (other === id) return true;
    let text: string;
    try {
      text = await disk.read(pathOf(other));
    } catch (error) {
      if (isErrno(error, 'ENOENT')) return false;
      throw error;
    }
    const sign = readSign(text);
    if (sign?.host === table.host && !table.isRunning(sign.pid)) {
      await disk.remove(pathOf(other));
      return false;
    }
    return !isSilent(other, text);
  };

  return {
    id,
    beat,
    keepBeating: () => {
      users += 1;
      if (users === 1) schedule();
      let done = false;
      return () => {
        if (done) return;
        done = true;
        users -= 1;
        if (users === 0) cancel?.();
      };
    },
    isAlive,
    isSilent,
    dispose: async () => {
      users = 0;
      cancel?.();
      await disk.remove(pathOf(id));
    },
  };
}

/** The processes of this computer. */
export const systemProcesses: ProcessTable = {
  pid: process.pid,
  host: hostname(),
  isRunning: pid => {
    try {
      return process.kill(pid, 0);
    } catch (error) {
      // EPERM: it runs, as somebody else.
      return !isErrno(error, 'ESRCH');
    }
  },
};

function readSign(text: string): { readonly pid: number; readonly host: string } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('host' in value)) return undefined;
    const { pid, host } = value;
    return Number.isInteger(pid) && typeof pid === 'number' && pid > 0 && typeof host === 'string'
      ? { pid, host }
      : undefined;
  } catch {
    // Not written by us: nothing to tell the process by, so that only silence counts.
    return undefined;
  }
}
