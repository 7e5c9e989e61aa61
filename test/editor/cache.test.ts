import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// @ts-expect-error The scripts of the editor are plain modules, which start before anything is installed.
import { cached } from './cache.mjs';

describe('The cache of editors', () => {
  let cache: string;
  const before = process.env.AMI_CACHE;

  beforeEach(async () => {
    cache = await mkdtemp(join(tmpdir(), 'ami-cache-'));
    process.env.AMI_CACHE = cache;
  });

  afterEach(async () => {
    if (before === undefined) delete process.env.AMI_CACHE;
    else process.env.AMI_CACHE = before;
    await rm(cache, { recursive: true });
  });

  it('installs once', async () => {
    let installs = 0;
    const install = async (folder: string) => {
      installs++;
      await writeFile(join(folder, 'program'), '');
    };
    assert.equal(await editor(install), join(cache, 'editor-1'));
    assert.equal(await editor(install), join(cache, 'editor-1'));
    assert.equal(installs, 1);
  });

  it('keeps nothing of an install that failed, and says what failed', async () => {
    const failing = async (folder: string) => {
      await writeFile(join(folder, 'program'), 'half');
      throw new Error('the line went dead');
    };
    await assert.rejects(editor(failing), /An editor could not be fetched: the line went dead/);
    assert.deepEqual(await readdir(cache), []);
  });

  it('makes a damaged folder again, and sweeps up after a killed install', async () => {
    await mkdir(join(cache, 'editor-1'));
    await writeFile(join(cache, 'editor-1', 'leftover'), '');
    await mkdir(join(cache, 'editor-1.partial.999999999.AbCdEf'));
    await editor(folder => writeFile(join(folder, 'program'), ''));
    assert.deepEqual(await readdir(cache), ['editor-1']);
    assert.deepEqual(await readdir(join(cache, 'editor-1')), ['program']);
  });

  it('takes the folder of whoever was faster', async () => {
    const both = await Promise.all([editor(writeProgram), editor(writeProgram)]);
    assert.equal(both[0], both[1]);
    assert.ok(existsSync(join(both[0], 'program')));
  });
});

const writeProgram = (folder: string) => writeFile(join(folder, 'program'), '');

function editor(install: (folder: string) => Promise<void>): Promise<string> {
  return cached({ name: 'editor-1', title: 'An editor', megabytes: 1, proof: ['program'], install, say() {} });
}
