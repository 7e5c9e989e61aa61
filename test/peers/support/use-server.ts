import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** A server in a process of its own; its address can be read inside tests. */
export interface Server {
  readonly url: string;
}

/** How a server is started, and how it says where it is. */
export interface ServerCommand {
  readonly program: string;
  readonly args: readonly string[];
  /** The address in a line of its output, or undefined. */
  addressIn(line: string): string | undefined;
}

/** Starts a server for the suite and ends it afterwards. */
export function useServer(command: () => ServerCommand): Server {
  let child: ChildProcess | undefined;
  let url = '';
  before(async function () {
    this.timeout(120_000);
    const { program, args, addressIn } = command();
    const started = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    child = started;
    url = await Promise.race([
      firstAddress(started.stdout, addressIn),
      firstAddress(started.stderr, addressIn),
      failure(started),
    ]);
  });
  after(async () => {
    if (child === undefined || child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill();
    await gone;
  });
  return {
    get url() {
      return url;
    },
  };
}

/** The sandbox as it is shipped, 60 times as fast as time. */
export function useSandboxProgram(): Server {
  return useServer(() => ({
    program: process.execPath,
    args: ['dist/sandbox.js', '--port', '0', '--speed', '60', '--with-parent'],
    addressIn: line => (line.startsWith('http://') ? line : undefined),
  }));
}

/** Goes on reading when the address has been found, so that the server is never held up by a full pipe. */
function firstAddress(stream: Readable, addressIn: ServerCommand['addressIn']): Promise<string> {
  return new Promise(resolve => {
    createInterface({ input: stream }).on('line', line => {
      const address = addressIn(line);
      if (address !== undefined) resolve(address);
    });
  });
}

async function failure(child: ChildProcess): Promise<never> {
  const [code] = await once(child, 'exit');
  throw new Error(
    `${child.spawnargs.join(' ')} ended with exit code ${code} before it was ready (is it built? npm run build)`,
  );
}
