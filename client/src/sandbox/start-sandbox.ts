import { once } from 'node:events';
import { createControl, type SandboxControl } from './control/sandbox-control';
import { createCore, saveState } from './sandbox-core';
import { createSandboxServer, portOf } from './sandbox-server';
import { StateFile } from './state-file';
import { Clock } from './world/clock';
import type { World } from './world/world';
import { loadWorld } from './worlds/load-world';

export interface SandboxOptions {
  /** 0, the default, takes a free port. */
  readonly port?: number;
  /** demo (the default), thousand, tenthousand, images, hostile, or a JSON file in the form of `WorldDescription`. */
  readonly world?: string;
  /** Where the world is kept between starts; not kept at all without it. */
  readonly stateFile?: string;
  /** How many seconds pass in the sandbox in a second; 0 stands still until it is advanced. */
  readonly speed?: number;
  /** The real time in epoch milliseconds, for tests. */
  readonly wallClock?: () => number;
  /** Where sentences about the state file, and the stacks of our own bugs, go. */
  readonly warn?: (message: string) => void;
}

/** A running sandbox. Closing it saves the state, ends every connection and frees the port. */
export interface Sandbox extends SandboxControl {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a sandbox on 127.0.0.1; resolves when it answers. Throws a sentence for an unknown world, and node's error for a taken port. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port = 0, world: worldName = 'demo', speed = 1, wallClock = Date.now, warn = () => {} } = options;
  const stateFile = options.stateFile === undefined ? undefined : new StateFile(options.stateFile, warn);
  const { world, now } = await openWorld(worldName, stateFile, wallClock());
  const core = createCore({ world, clock: new Clock(now, speed, wallClock), wallClock, stateFile, warn });
  const control = createControl(core);
  const server = createSandboxServer(core, control);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    ...control,
    url: `http://127.0.0.1:${portOf(server)}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await saveState(core);
    },
  };
}

interface OpenedWorld {
  readonly world: World;
  readonly now: number;
}

/** The saved world if it is the one that is asked for, and time has gone on since; otherwise the world as it begins. */
async function openWorld(name: string, stateFile: StateFile | undefined, wallTime: number): Promise<OpenedWorld> {
  const saved = await stateFile?.load();
  if (saved?.world.name === name) return { world: saved.world, now: Math.max(saved.now, wallTime) };
  return { world: await loadWorld(name, wallTime), now: wallTime };
}
