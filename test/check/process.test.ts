import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';

describe('check.js as a process', function () {
  this.timeout(20_000);
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ami-check-'));
    await build({
      entryPoints: [join(__dirname, '../../server/src/check.ts')],
      outfile: join(folder, 'check.js'),
      bundle: true,
      platform: 'node',
      target: 'node20',
      mainFields: ['module', 'main'],
      logLevel: 'error',
    });
    const many = Array.from({ length: 5000 }, () => 'null').join(',\n');
    await writeFile(join(folder, 'ok.ami.json'), '{ "InstanceId": "i-1234567890abcdef0", "Name": "web" }');
    await writeFile(join(folder, 'many.ami.json'), `{ "Name": "w", "BlockDeviceMappings": [${many}] }`);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('prints to the one stream what it found and to the other what it could not do', async () => {
    const { code, printed, errors } = await run('many.ami.json', 'missing.ami.json');
    assert.equal(code, 2);
    assert.match(printed, /5002 errors, 0 warnings in 1 file\n$/);
    assert.equal(errors, 'missing.ami.json: File not found.\n');
  });

  it('still says what it found when nobody reads to the end', async () => {
    const child = spawn(process.execPath, ['check.js', 'many.ami.json'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const errors = text(child.stderr);
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = await once(child, 'exit');
    assert.equal(code, 1);
    assert.equal(await errors, '');
  });

  it('fails when its report cannot be written', async function () {
    // A device that is always full; other systems have none.
    if (process.platform !== 'linux') this.skip();
    const full = await open('/dev/full', 'w');
    try {
      const child = spawn(process.execPath, ['check.js', 'ok.ami.json'], {
        cwd: folder,
        stdio: ['ignore', full.fd, 'pipe'],
      });
      assert.ok(child.stderr);
      const [errors, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
      assert.equal(code, 2);
      assert.match(errors, /^The output could not be written: .*ENOSPC/);
    } finally {
      await full.close();
    }
  });

  it('fails when what it could not do cannot be said', async function () {
    if (process.platform !== 'linux') this.skip();
    const full = await open('/dev/full', 'w');
    try {
      const child = spawn(process.execPath, ['check.js', 'missing.ami.json'], {
        cwd: folder,
        stdio: ['ignore', 'ignore', full.fd],
      });
      const [code] = await once(child, 'exit');
      assert.equal(code, 2);
    } finally {
      await full.close();
    }
  });

  it('reads standard input for "-"', async () => {
    const child = spawn(process.execPath, ['check.js', '-'], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
    child.stdin.end('{ "InstanceId": "i-1234567890abcdef0", "Name": "w" }');
    const [printed, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    assert.equal(code, 1);
    assert.match(printed, /^<stdin>:1:48: error: /);
  });

  it('is not held up by a pipe in a folder', async function () {
    if (process.platform === 'win32') this.skip();
    const inner = join(folder, 'pipes');
    await mkdir(inner);
    execFileSync('mkfifo', [join(inner, 'x.ami.json')]);
    await copyFile(join(folder, 'ok.ami.json'), join(inner, 'y.ami.json'));
    const { code, printed } = await run('pipes');
    assert.equal(code, 0);
    assert.match(printed, /in 1 file\n$/);
  });

  async function run(...args: string[]) {
    const child = spawn(process.execPath, ['check.js', ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const [printed, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
    return { code, printed, errors };
  }
});
