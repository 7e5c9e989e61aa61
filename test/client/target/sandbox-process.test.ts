import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { AwsFailure } from '../../../client/src/ec2/aws-failure';
import type { SandboxState } from '../../../client/src/sandbox/control/sandbox-state';
import { SandboxProcess } from '../../../client/src/target/sandbox-process';

describe('the sandbox of the windows', function () {
  this.timeout(60_000);
  let folder: string;
  let program: string;
  let shared: string;
  const windows: SandboxProcess[] = [];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ami-sandbox-'));
    program = join(folder, 'sandbox.js');
    buildSync({ entryPoints: ['client/src/sandbox/main.ts'], bundle: true, platform: 'node', outfile: program });
  });

  beforeEach(async () => {
    shared = await mkdtemp(join(folder, 'windows-'));
  });

  afterEach(() => {
    for (const window of windows.splice(0)) window.dispose();
  });

  // The processes may still be writing their last state.
  after(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }));

  it('is one world for two windows, hosted by the one that asked first', async () => {
    const [first, second] = [open(), open()];
    assert.equal(await second.url(), await first.url());
  });

  it('is gone on with by the next window at the same address when the host closes, with all that was made in it', async () => {
    const [first, second] = [open(), open()];
    const hosted = await first.url();
    await terminate(hosted, 'i-03ea169c03c7c0721');
    await closed(first, hosted);
    const next = await second.url();
    assert.equal(next, hosted);
    const state = (await (await fetch(`${next}/_sandbox/state`)).json()) as SandboxState;
    assert.match(stateOf(state, 'i-03ea169c03c7c0721') ?? 'missing', /^(shutting-down|terminated)$/);
  });

  it('does not take a stranger on its old port for a sandbox', async () => {
    const window = open();
    const url = await window.url();
    await closed(window, url);
    await writeFile(join(shared, 'address'), 'http://127.0.0.1:1');
    assert.notEqual(await open().url(), 'http://127.0.0.1:1');
  });

  it('takes another port when its last one is taken', async () => {
    const window = open();
    const url = await window.url();
    await closed(window, url);
    const stranger = createServer((_, response) => response.end('somebody else'));
    await once(stranger.listen(Number(new URL(url).port), '127.0.0.1'), 'listening');
    try {
      assert.notEqual(await open().url(), url);
    } finally {
      stranger.close();
    }
  });

  it('says so when it cannot start', async () => {
    const window = new SandboxProcess({ program: join(folder, 'missing.js'), folder: shared }, () => {});
    await assert.rejects(window.url(), error => error instanceof AwsFailure && error.code === 'SandboxNotRunning');
  });

  function open(): SandboxProcess {
    const window = new SandboxProcess({ program, folder: shared }, () => {});
    windows.push(window);
    return window;
  }
});

async function terminate(url: string, instanceId: string): Promise<void> {
  const answer = await fetch(`${url}/_sandbox/terminate`, { method: 'POST', body: JSON.stringify({ instanceId }) });
  assert.equal(answer.status, 200);
}

/** Closes a window and waits until its sandbox no longer takes connections. */
async function closed(window: SandboxProcess, url: string): Promise<void> {
  window.dispose();
  while (
    await fetch(url).then(
      () => true,
      () => false,
    )
  )
    await new Promise(setImmediate);
}

function stateOf({ places }: SandboxState, instanceId: string): string | undefined {
  return places.flatMap(place => place.instances).find(instance => instance.instanceId === instanceId)?.state;
}
