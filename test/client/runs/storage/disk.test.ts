import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Disk, isErrno, nodeDisk, writeAtomically } from '../../../../client/src/runs/storage/disk';

const errno = (code: string) => Object.assign(new Error(code), { code });

describe('the disk', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ami-disk-'));
    path = join(folder, 'a.json');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('tells that a file was written again, and that there is none', async () => {
    assert.equal(await nodeDisk.stamp(path), undefined);
    await nodeDisk.create(path, 'a', 'quick');
    const stamp = await nodeDisk.stamp(path);
    await nodeDisk.rename(path, `${path}.new`, 'lasting');
    assert.equal(await nodeDisk.stamp(`${path}.new`), stamp, 'which a renamed file keeps');
    await writeFile(`${path}.new`, 'another');
    assert.notEqual(await nodeDisk.stamp(`${path}.new`), stamp);
    await assert.rejects(nodeDisk.stamp('a\0b'), { code: 'ERR_INVALID_ARG_VALUE' });
  });

  it('creates a file once, and removes what is there or not', async () => {
    await nodeDisk.create(path, 'a', 'lasting');
    await assert.rejects(nodeDisk.create(path, 'b', 'quick'), { code: 'EEXIST' });
    assert.equal(await nodeDisk.read(path), 'a');
    await nodeDisk.remove(path);
    await nodeDisk.remove(path);
    assert.deepEqual(await nodeDisk.list(folder), []);
  });

  it('makes folders that only their owner reads, also one that was there', async function () {
    if (process.platform === 'win32') this.skip();
    const open = join(folder, 'open');
    await mkdir(open, { mode: 0o755 });
    for (const made of [open, join(folder, 'new', 'deep')]) {
      await nodeDisk.makeFolder(made);
      assert.equal((await stat(made)).mode & 0o777, 0o700);
    }
  });

  it('tells of changes in a folder by the name of the file, until that is no longer wanted', async () => {
    const file = await new Promise(resolve => {
      const stop = nodeDisk.watch(folder, changed => {
        stop();
        resolve(changed);
      });
      void writeFile(path, '');
    });
    assert.equal(file, 'a.json');
    assert.doesNotThrow(
      nodeDisk.watch(join(folder, 'missing'), () => assert.fail()),
      'a folder that is not there',
    );
  });

  it('knows an error by its code', () => {
    assert.ok(isErrno(errno('ENOENT'), 'EEXIST', 'ENOENT'));
    assert.ok(!isErrno(errno('ENOENT'), 'EEXIST'));
    assert.ok(!isErrno(new Error('ENOENT'), 'ENOENT'));
    assert.ok(!isErrno({ code: 'ENOENT' }, 'ENOENT'));
    assert.ok(!isErrno('ENOENT', 'ENOENT'));
  });
});

describe('writing a file at once', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ami-write-'));
    path = join(folder, 'a.json');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const write = (text: string, disk: Disk = nodeDisk, more: Partial<Parameters<typeof writeAtomically>[3]> = {}) =>
    writeAtomically(disk, path, text, { unique: 'w', durability: 'lasting', ...more });

  it('replaces it, leaves nothing beside it, and tells its stamp', async () => {
    await write('a');
    const stamp = await write('b');
    assert.deepEqual([await readFile(path, 'utf8'), await readdir(folder)], ['b', ['a.json']]);
    assert.equal(stamp, await nodeDisk.stamp(path));
  });

  it('goes on where the disk tells no stamp', async () => {
    assert.equal(await write('a', { ...nodeDisk, stamp: () => Promise.reject(errno('EIO')) }), undefined);
    assert.equal(await readFile(path, 'utf8'), 'a');
  });

  it('keeps the old file where it may not be replaced at the last moment, and cleans up', async () => {
    await write('a');
    const beforeReplace = async () => {
      assert.deepEqual((await readdir(folder)).toSorted(), ['a.json', 'a.json.w.tmp']);
      throw new Error('not held');
    };
    await assert.rejects(write('b', nodeDisk, { beforeReplace }), /not held/);
    assert.deepEqual([await readFile(path, 'utf8'), await readdir(folder)], ['a', ['a.json']]);
  });

  it('reports the first error, whatever becomes of the cleaning up', async () => {
    const full: Disk = {
      ...nodeDisk,
      create: () => Promise.reject(errno('ENOSPC')),
      remove: () => Promise.reject(errno('EIO')),
    };
    await assert.rejects(write('a', full), { code: 'ENOSPC' });
  });

  it('makes its folder again where somebody removed it, and says so', async () => {
    let made = 0;
    await rm(folder, { recursive: true });
    const folderMade = () => {
      made += 1;
    };
    await write('a', nodeDisk, { folderMade });
    await write('b', nodeDisk, { folderMade });
    await rm(folder, { recursive: true });
    await write('c');
    assert.deepEqual([await readFile(path, 'utf8'), made], ['c', 1]);
  });

  it('takes the place of what is left from a write of the same window', async () => {
    await writeFile(`${path}.w.tmp`, 'half');
    await write('a');
    assert.deepEqual([await readFile(path, 'utf8'), await readdir(folder)], ['a', ['a.json']]);
  });

  it('is lasting or quick as it is asked for', async () => {
    const asked: string[] = [];
    const disk: Disk = {
      ...nodeDisk,
      create: (file, text, durability) => {
        asked.push(durability);
        return nodeDisk.create(file, text, durability);
      },
      rename: (from, to, durability) => {
        asked.push(durability);
        return nodeDisk.rename(from, to, durability);
      },
    };
    await write('a', disk);
    await write('b', disk, { durability: 'quick' });
    assert.deepEqual(asked, ['lasting', 'lasting', 'quick', 'quick']);
  });
});
