import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readOptions } from '../../client/src/sandbox/options';

describe('sandbox: the program', () => {
  const start = (...args: string[]) => {
    const program = ['--import', 'tsx', 'client/src/sandbox/main.ts', ...args];
    return spawn(process.execPath, program, { stdio: ['pipe', 'pipe', 'pipe'] });
  };
  const textOf = async (stream: AsyncIterable<Buffer>) => {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    return Buffer.concat(chunks).toString();
  };

  it('prints one line, its URL, when it answers, and ends with the program that started it', async () => {
    const child = start('--port', '0', '--with-parent');
    const output = textOf(child.stdout);
    const [line] = await once(child.stdout, 'data');
    const answer = await fetch(`${String(line).trim()}/_sandbox/state`);
    assert.equal(answer.status, 200);
    await answer.text();
    child.stdin.end();
    const [code] = await once(child, 'exit');
    assert.equal(code, 0);
    assert.match(await output, /^http:\/\/127\.0\.0\.1:\d+\n$/);
  }).timeout(20_000);

  it('says in a sentence what is wrong with its command line or world, and fails', async () => {
    const child = start('--world', 'mars');
    const message = await textOf(child.stderr);
    assert.match(message, /^"mars" is neither a world \(demo, /m);
    assert.notEqual(child.exitCode ?? (await once(child, 'exit'))[0], 0);
  }).timeout(20_000);

  it('knows its options', () => {
    assert.deepEqual(
      readOptions(['--port', '4566', '--world', 'hostile', '--state', 's.json', '--speed', '60', '--with-parent']),
      {
        withParent: true,
        sandbox: { port: 4566, world: 'hostile', stateFile: 's.json', speed: 60 },
      },
    );
    for (const wrong of [
      ['--port', 'x'],
      ['--port', '70000'],
      ['--speed', ''],
      ['--speed', '-1'],
      ['--nothing'],
      ['extra'],
    ]) {
      const answer = readOptions(wrong);
      assert.equal('exitCode' in answer && answer.exitCode, 2, wrong.join(' '));
    }
    const help = readOptions(['--help']);
    assert.ok('text' in help && help.exitCode === 0 && help.text.includes('--world'));
  });
});
