import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
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
    await writeFile(join(folder, 'many.ami.json'), `{ "Name": "w", "BlockDeviceMappings": [${many}] }`);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('prints to the one stream what it found and to the other what it could not do', async () => {
    const { code, printed, errors } = await run('many.ami.json', 'missing.ami.json');
    assert.equal(code, 2);
    assert.match(printed, /5002 errors, 0 warnings in 1 file\n$/);
    assert.equal(errors, 'missing.ami.json: There is no such file.\n');
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

  async function run(...args: string[]) {
    const child = spawn(process.execPath, ['check.js', ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const [printed, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
    return { code, printed, errors };
  }
});
