import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Run } from '../../../../client/src/runs/run';
import { nodeDisk } from '../../../../client/src/runs/storage/disk';
import { writeRun } from '../../../../client/src/runs/storage/read-run';
import { RunStore } from '../../../../client/src/runs/storage/run-store';
import { end, markAnnounced } from '../../../../client/src/runs/transitions';
import { makeRun } from '../support/make-run';
import { createVirtualTime, type VirtualTime } from '../support/virtual-time';

describe('the store of runs', () => {
  let folder: string;
  let stores: RunStore[];
  let time: VirtualTime;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ami-store-'));
    stores = [];
    time = createVirtualTime(0);
  });
  afterEach(async () => {
    for (const store of stores) store.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  it('keeps a run as it is, one file each', async () => {
    const run = makeRun('a');
    await (await open()).save(run);
    assert.deepEqual(await readdir(folder), ['a.run.json']);
    assert.deepEqual((await open()).list(), [run]);
  });

  it('lists the newest first', async () => {
    const store = await open();
    for (const [id, created] of [
      ['a', '2026-01-02'],
      ['b', '2026-01-03'],
      ['c', '2026-01-01'],
    ] as const) {
      await store.save({ ...makeRun(id), created: `${created}T00:00:00.000Z` });
    }
    assert.deepEqual(ids(store), ['b', 'a', 'c']);
  });

  it('puts thousands of runs in order once for each change, not for each look', async () => {
    const store = await open();
    await store.save(makeRun('a'));
    const before = store.list();
    assert.equal(store.list(), before);
    await store.save(makeRun('b'));
    assert.notEqual(store.list(), before);
    assert.equal(store.list(), store.list());
    await store.remove('a');
    assert.deepEqual(ids(store), ['b']);
  });

  for (const [what, text] of [
    ['truncated', '{"version":1,"id":"a","cre'],
    ['empty', ''],
    ['binary', '\0\x01\x02'],
    ['of another kind', '[]'],
    ['lacking what the code relies on', JSON.stringify({ ...makeRun('a'), state: { kind: 'watching' } })],
    ['another run’s', JSON.stringify(makeRun('b'))],
  ] as const) {
    it(`sets a file aside that is ${what}, and goes on with the others`, async () => {
      await writeFile(join(folder, 'c.run.json'), writeRun(makeRun('c')));
      await writeFile(join(folder, 'a.run.json'), text);
      const store = await open();
      await time.pass(2_000);
      assert.deepEqual(ids(store), ['c']);
      assert.deepEqual(store.damaged, ['a.run.json.damaged']);
      assert.equal(await readFile(join(folder, 'a.run.json.damaged'), 'utf8'), text);
    });
  }

  it('waits for a file that another program is just writing', async () => {
    const text = writeRun(makeRun('a'));
    await writeFile(join(folder, 'a.run.json'), text.slice(0, 20));
    const store = await open();
    await time.pass(500);
    await writeFile(join(folder, 'a.run.json'), text.slice(0, 60));
    await store.refresh();
    await time.pass(500);
    await writeFile(join(folder, 'a.run.json'), text);
    await time.pass(5_000);
    await store.refresh();
    assert.deepEqual([ids(store), store.damaged], [['a'], []]);
  });

  for (const [what, touch] of [
    ['removes', (file: string) => rm(file)],
    ['empties', (file: string) => writeFile(file, '')],
    ['damages', (file: string) => writeFile(file, '{"version":1')],
    ['puts back an older copy of', (file: string) => writeFile(file, writeRun(makeRun('a')))],
  ] as const) {
    it(`writes a run that this window holds again when another program ${what} its file`, async () => {
      const store = await open({ holds: ['a'] });
      await store.save(ended('a'));
      await touch(join(folder, 'a.run.json'));
      await store.refresh();
      assert.equal(store.get('a')?.state.kind, 'ended');
      assert.equal((await open()).get('a')?.state.kind, 'ended');
      assert.deepEqual(store.damaged, []);
    });
  }

  it('puts a run that it knows back in the place of a damaged file, whoever holds it', async () => {
    const store = await open();
    await store.save(makeRun('a'));
    await writeFile(join(folder, 'a.run.json'), '{');
    await store.refresh();
    await time.pass(2_000);
    assert.deepEqual([ids(store), store.damaged], [['a'], ['a.run.json.damaged']]);
    assert.deepEqual(ids(await open()), ['a']);
  });

  it('makes its folder again when somebody removed it, and writes what this window holds', async () => {
    const store = await open({ holds: ['a', 'b'] });
    await store.save(makeRun('a'));
    await removeFolder();
    await store.save(makeRun('b'));
    await removeFolder();
    await store.refresh();
    assert.deepEqual(ids(await open()), ['b', 'a']);
  });

  it('lets nobody but its owner read the files', async function () {
    if (process.platform === 'win32') this.skip();
    const store = await open();
    await store.save(makeRun('a'));
    assert.equal((await stat(join(folder, 'a.run.json'))).mode & 0o777, 0o600);
    assert.equal((await stat(folder)).mode & 0o777, 0o700);
  });

  it('does not replace a file when that is forbidden at the last moment', async () => {
    const store = await open();
    await store.save(makeRun('a'));
    const forbidden = store.save(ended('a'), () => Promise.reject(new Error('not held any more')));
    await assert.rejects(forbidden, /not held any more/);
    assert.equal(store.get('a')?.state.kind, 'prepared');
    assert.deepEqual(await readdir(folder), ['a.run.json']);
  });

  it('leaves a newer version’s file alone', async () => {
    const text = JSON.stringify({ ...makeRun('a'), version: 3, state: 'unheard of' });
    await writeFile(join(folder, 'a.run.json'), text);
    const store = await open();
    assert.deepEqual(ids(store), []);
    assert.deepEqual(store.damaged, []);
    assert.equal(await readFile(join(folder, 'a.run.json'), 'utf8'), text);
  });

  it('reads a run of version 1 and goes on with it as version 2', async () => {
    await writeFile(join(folder, 'a.run.json'), JSON.stringify({ ...makeRun('a'), version: 1 }));
    const store = await open();
    assert.deepEqual(store.get('a'), makeRun('a'));
  });

  it('leaves a run alone whose steps only a newer version can run', async () => {
    const image = { kind: 'source' };
    const step = { key: 'x/source', step: 'x', api: 'LockSnapshot', input: {}, region: 'us-east-1', image, repeats: 0 };
    const after = { definitions: [], steps: [{ ...step, state: { kind: 'waiting' } }], isAnnounced: false };
    await writeFile(join(folder, 'a.run.json'), JSON.stringify({ ...makeRun('a'), after }));
    const store = await open();
    assert.deepEqual(ids(store), []);
    assert.deepEqual(store.damaged, []);
  });

  it('notices what another window writes and removes', async () => {
    const changes: string[][] = [];
    const [mine, theirs] = [await open({ changed: changed => changes.push([...changed]) }), await open()];
    await theirs.save(makeRun('a'));
    await mine.refresh();
    assert.deepEqual(ids(mine), ['a']);
    await theirs.save(ended('a'));
    await mine.refresh();
    assert.equal(mine.get('a')?.state.kind, 'ended');
    await theirs.remove('a');
    await mine.refresh();
    assert.deepEqual(ids(mine), []);
    assert.ok(changes.every(changed => changed.join() === 'a'));
  });

  it('hears of another window’s writing by itself', async () => {
    const theirs = await open();
    const heard = new Promise<readonly string[]>(resolve => {
      open({ changed: resolve }).then(() => theirs.save(makeRun('a')));
    });
    assert.deepEqual(await heard, ['a']);
  });

  it('changes nothing when a run could not be saved', async () => {
    const store = await open({ isFull: () => true });
    await assert.rejects(store.save(makeRun('a')), { code: 'ENOSPC' });
    assert.deepEqual(ids(store), []);
    assert.deepEqual(await readdir(folder), []);
  });

  it('keeps what has happened while the disk is full, and writes it when there is space', async () => {
    let isFull = false;
    const store = await open({ isFull: () => isFull });
    await store.save(makeRun('a'));
    isFull = true;
    await store.record(ended('a'));
    assert.equal(store.get('a')?.state.kind, 'ended');
    await store.refresh();
    assert.equal(store.get('a')?.state.kind, 'ended', 'the older file does not win');
    assert.ok(store.isBehind());
    isFull = false;
    await store.flush();
    assert.ok(!store.isBehind());
    assert.equal((await open()).get('a')?.state.kind, 'ended');
  });

  it('forgets the oldest finished runs beyond the bound, and never an unfinished one', async () => {
    const removed: string[] = [];
    const store = await open({ history: 2, removed });
    await store.save({ ...makeRun('live'), created: '2020-01-01T00:00:00.000Z' });
    for (const id of ['1', '2', '3', '4'])
      await store.save({ ...markAnnounced(ended(id)), created: `2026-01-0${id}T00:00:00.000Z` });
    assert.deepEqual(ids(store), ['4', '3', 'live']);
    assert.deepEqual(removed, ['1', '2']);
    assert.equal((await readdir(folder)).length, 3);
  });

  /** At once, as the store may be writing into it. */
  async function removeFolder(): Promise<void> {
    const removed = `${folder}.removed`;
    await rename(folder, removed);
    await rm(removed, { recursive: true });
  }

  interface Options {
    readonly history?: number;
    readonly changed?: (ids: readonly string[]) => void;
    readonly removed?: string[];
    readonly isFull?: () => boolean;
    readonly holds?: readonly string[];
  }

  async function open({
    history = 100,
    changed = () => undefined,
    removed = [],
    isFull = () => false,
    holds = [],
  }: Options = {}) {
    const store = await RunStore.open({
      folder,
      clock: time.clock,
      holds: async id => holds.includes(id),
      disk: time.track({
        ...nodeDisk,
        create: async (...args) => {
          if (isFull()) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
          await nodeDisk.create(...args);
        },
      }),
      log: { info: () => undefined, error: () => undefined },
      unique: `${stores.length}`,
      history: () => history,
      changed,
      removed: async id => {
        removed.push(id);
      },
    });
    stores.push(store);
    return store;
  }
});

function ids(store: RunStore): readonly string[] {
  return store.list().map(({ id }) => id);
}

function ended(id: string): Run {
  return end(makeRun(id), { kind: 'not-created', why: { kind: 'cancelled' } }, '2026-11-23T12:00:00.000Z');
}
