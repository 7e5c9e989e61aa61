import assert from 'node:assert/strict';
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import {
  createProtocolConnection,
  ExitNotification,
  IPCMessageReader,
  IPCMessageWriter,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { talkTo } from './connect';

const uri = 'file:///web.ami.json';

describe('The server as a process of its own', function () {
  this.timeout(20_000);
  let folder: string;
  let program: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ami-server-'));
    program = join(folder, 'server.js');
    await build({
      entryPoints: [join(__dirname, '../../server/src/server.ts')],
      outfile: program,
      bundle: true,
      platform: 'node',
      target: 'node20',
      mainFields: ['module', 'main'],
      logLevel: 'error',
    });
    assert(existsSync(program));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('serves an editor over --stdio, and ends with 0 when it is told to', async () => {
    const server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    await useOnce(connection);
    assert.equal(await exitOf(server, () => connection.sendNotification(ExitNotification.type)), 0);
  });

  it('serves VS Code over --node-ipc', async () => {
    const server = fork(program, ['--node-ipc']);
    const connection = createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
    await useOnce(connection);
    assert.equal(await exitOf(server, () => connection.sendNotification(ExitNotification.type)), 0);
  });

  it('ends when the editor is gone', async () => {
    const server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    assert.equal(await exitOf(server, () => server.stdin.destroy()), 1);
  });

  it('ends when the window that forked it is gone', async () => {
    const server = fork(program, ['--node-ipc']);
    assert.equal(await exitOf(server, () => server.disconnect()), 0);
  });

  it('says what it needs when it is started by hand', async () => {
    const server = spawn(process.execPath, [program], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    server.stderr.on('data', chunk => (said += chunk));
    assert.equal(await exitOf(server, () => undefined), 2);
    assert.match(said, /--stdio/);
  });
});

async function useOnce(connection: ReturnType<typeof createProtocolConnection>): Promise<void> {
  const editor = await talkTo(connection, {});
  editor.open(uri, '{ "Name": "ab" }');
  const report = await editor.pull(uri);
  assert(report.kind === 'full' && report.items.some(({ code }) => code === 'name-length'));
  await connection.sendRequest(ShutdownRequest.type);
}

async function exitOf(server: ChildProcess, cause: () => unknown): Promise<number | null> {
  const exit = once(server, 'exit');
  await cause();
  const [code] = await exit;
  return code;
}
