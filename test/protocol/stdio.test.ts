import assert from 'node:assert/strict';
import { type ChildProcess, type ChildProcessByStdio, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { build } from 'esbuild';
import {
  createProtocolConnection,
  ExitNotification,
  HoverRequest,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  ShowMessageNotification,
  ShutdownRequest,
  SocketMessageReader,
  SocketMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { serverBundle } from '../../client/package/server-bundle.mjs';
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
      ...serverBundle,
      absWorkingDir: join(__dirname, '../..'),
      outdir: folder,
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

  it('serves an editor that listens on a socket', async () => {
    const { server, port, socket } = await listen();
    const process = start(`--socket=${port}`);
    const stream = await socket;
    const connection = createProtocolConnection(new SocketMessageReader(stream), new SocketMessageWriter(stream));
    await useOnce(connection);
    assert.equal(await exitOf(process, () => connection.sendNotification(ExitNotification.type)), 0);
    server.close();
  });

  it('says that nobody listens on the socket it was given', async () => {
    const { server, port } = await listen();
    server.close();
    await once(server, 'close');
    const process = start(`--socket=${port}`);
    const said = textOf(process);
    assert.equal(await exitOf(process, () => undefined), 1);
    assert.match(await said, /^Could not connect to the editor: connect ECONNREFUSED 127\.0\.0\.1:\d+\n$/);
  });

  it('says which of its files is missing, and serves what it can without', async () => {
    await rename(join(folder, 'server-texts.js'), join(folder, 'away.js'));
    try {
      const server = start('--stdio');
      const connection = createProtocolConnection(
        new StreamMessageReader(server.stdout),
        new StreamMessageWriter(server.stdin),
      );
      const told = new Promise<string>(resolve => {
        connection.onNotification(ShowMessageNotification.type, ({ message }) => resolve(message));
      });
      const editor = await talkTo(connection, {});
      editor.open(uri, '{ "Name": "web" }');
      const hover = { textDocument: { uri }, position: { line: 0, character: 4 } };
      assert.equal(await connection.sendRequest(HoverRequest.type, hover), null);
      assert.equal(await told, 'Could not load server-texts.js. Reinstall AMI Authoring.');
      assert.notEqual((await editor.pull(uri)).kind, 'unchanged');
      await connection.sendRequest(ShutdownRequest.type);
      assert.equal(await exitOf(server, () => connection.sendNotification(ExitNotification.type)), 0);
    } finally {
      await rename(join(folder, 'away.js'), join(folder, 'server-texts.js'));
    }
  });

  it('ends when the editor is gone', async () => {
    const server = start('--stdio');
    assert.equal(await exitOf(server, () => server.stdin.destroy()), 1);
  });

  it('ends when the editor that started it is gone and its pipes are still open', async () => {
    const editor = spawn(process.execPath, ['--eval', 'process.stdin.resume()'], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    const server = start('--stdio');
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    connection.listen();
    const { pid } = editor;
    assert(pid !== undefined);
    await connection.sendRequest(InitializeRequest.type, { processId: pid, rootUri: null, capabilities: {} });
    assert.equal(await exitOf(server, () => editor.stdin.end()), 1);
  });

  it('ends when the window that forked it is gone', async () => {
    const server = fork(program, ['--node-ipc']);
    await talkTo(createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server)), {});
    assert.equal(await exitOf(server, () => server.disconnect()), 1);
  });

  it('says what it needs when it is started by hand', async () => {
    const server = start();
    const said = textOf(server);
    assert.equal(await exitOf(server, () => undefined), 2);
    assert.match(await said, /--stdio/);
  });

  for (const option of ['--help', '-h']) {
    it(`explains its options with ${option}, and ends`, async () => {
      const server = start(option);
      const printed = server.stdout.toArray();
      assert.equal(await exitOf(server, () => undefined), 0);
      assert.match((await printed).join(''), /^Usage: ami-authoring server --stdio/m);
    });
  }

  function start(...args: string[]) {
    return spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  }
});

/** A port of this computer that waits for one connection. */
async function listen() {
  const server = createServer();
  const socket = once(server, 'connection').then(([stream]): Socket => stream);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  assert(typeof address === 'object' && address !== null);
  return { server, port: address.port, socket };
}

async function textOf({ stderr }: ChildProcessByStdio<Writable, Readable, Readable>): Promise<string> {
  return (await stderr.toArray()).join('');
}

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
