import assert from 'node:assert/strict';
import { restoreFromRecycleBin } from '../../../client/src/commands/restore-from-recycle-bin';
import type { Ec2 } from '../../../client/src/ec2/ec2';
import { localDateTime } from '../../../client/src/local-format';
import { Refusal } from '../../../client/src/refusal';
import { failure } from '../ec2/support/fake-ec2';
import { type FakeAppOptions, fakeApp } from './support/fake-app';

const expires = '2026-12-24T12:00:00Z';
const images = [{ id: 'ami-00000001', name: 'web-1', expires }];
const snapshots = [
  { id: 'snap-1', description: 'Created by CreateImage(i-00000001) for ami-00000001', expires },
  { id: 'snap-2', description: 'by hand' },
];

/** A Recycle Bin with an image, its snapshot and another one, and what is restored from it. */
function scene(picks: readonly string[], calls: Partial<Ec2> = {}, options: FakeAppOptions = {}) {
  const restored: string[] = [];
  const fake = fakeApp({
    ...options,
    ec2: {
      imagesInRecycleBin: async () => ({ items: images }),
      snapshotsInRecycleBin: async () => ({ items: snapshots }),
      restoreImage: async id => void restored.push(id),
      restoreSnapshot: async id => void restored.push(id),
      ...calls,
    },
  });
  fake.asked.pickManyWith = () => picks;
  return { ...fake, restored, run: async () => restoreFromRecycleBin.run(fake.app) };
}

describe('Restore from Recycle Bin', () => {
  it('lists images, then snapshots, with when they are deleted for good, and picks none by itself', async () => {
    const { run, asked, done, restored } = scene([]);
    await run();
    const rows = ['— Images, with their snapshots', 'web-1', '— Snapshots', 'snap-1', 'snap-2'];
    assert.deepEqual(asked.lists[0]?.rows, rows);
    assert.deepEqual(asked.notes[0], ['', 'ami-00000001', '', snapshots[0]?.description, 'by hand']);
    const until = `Permanently deleted on ${localDateTime(expires)}`;
    assert.deepEqual(asked.details[0], ['', until, '', until, '']);
    assert.deepEqual([asked.ticked, done, restored, asked.told], [[[]], [], [], []]);
  });

  it('has something to restore where there are as many snapshots as images', async () => {
    const { run, restored } = scene(['web-1'], {
      snapshotsInRecycleBin: async () => ({ items: snapshots.slice(0, 1) }),
    });
    await run();
    assert.deepEqual(restored, ['snap-1', 'ami-00000001']);
  });

  it('restores what was picked, an image after its snapshots, and says how many', async () => {
    const { run, asked, done, restored } = scene(['web-1', 'snap-2']);
    await run();
    assert.deepEqual(restored, ['snap-2', 'snap-1', 'ami-00000001']);
    assert.deepEqual([asked.told, done], [['Restored from the Recycle Bin: 3'], ['refresh account']]);
    assert.deepEqual(
      asked.progresses.map(({ canCancel }) => canCancel),
      [true, false],
    );
  });

  it('restores one kind without the other, under its own heading', async () => {
    const none = async () => ({ items: [] });
    for (const [calls, pick, rows] of [
      [{ snapshotsInRecycleBin: none }, 'web-1', ['— Images, with their snapshots', 'web-1']],
      [{ imagesInRecycleBin: none }, 'snap-2', ['— Snapshots', 'snap-1', 'snap-2']],
    ] as const) {
      const { run, asked, restored } = scene([pick], calls);
      await run();
      assert.deepEqual([asked.lists[0]?.rows, restored], [rows, [pick === 'web-1' ? 'ami-00000001' : 'snap-2']]);
    }
  });

  it('names what could not be restored, and why, and reads the account again all the same', async () => {
    const restoreSnapshot = async () => Promise.reject(failure('SnapshotLimitExceeded', 'refused'));
    const { run, asked, done, restored } = scene(['web-1', 'snap-2'], { restoreSnapshot });
    const sentence = 'Could not restore: snap-2 (SnapshotLimitExceeded), snap-1 (SnapshotLimitExceeded)';
    await assert.rejects(run, new Refusal(sentence));
    assert.deepEqual([restored, done, asked.told], [['ami-00000001'], ['refresh account'], []]);
  });

  it('says why there is nothing to restore', async () => {
    const none = async () => ({ items: [] });
    const { run, asked } = scene([], { imagesInRecycleBin: none, snapshotsInRecycleBin: none });
    await assert.rejects(run, /^Refusal: The Recycle Bin is empty\./);
    assert.deepEqual(asked.lists, []);
  });

  it('ends where the person cancels the reading', async () => {
    const { app, asked, done } = scene(['web-1']);
    await restoreFromRecycleBin.run({ ...app, ask: Object.assign(asked, { progress: async () => undefined }) });
    assert.deepEqual([asked.lists, done], [[], []]);
  });

  it('is refused where a guard forbids the account, and in Restricted Mode, before the bin is read', async () => {
    const reading: Partial<Ec2> = { imagesInRecycleBin: async () => assert.fail('The bin was read.') };
    const guarded = scene([], reading, { settings: { guards: [{ account: '111111111111', region: '' }] } });
    const refusal: unknown = await guarded.run().catch((error: unknown) => error);
    assert.ok(refusal instanceof Refusal);
    assert.match(refusal.message, /allows requests only in account 111111111111/);
    assert.deepEqual(
      refusal.offers.map(({ title }) => title),
      ['Select Profile', 'Open Settings'],
    );
    const untrusted = scene([], reading, { state: { kind: 'untrusted' } });
    await assert.rejects(untrusted.run, /Restricted Mode/);
  });

  it('is allowed in any region: a guard of regions says where images are created', async () => {
    const { run, restored } = scene(['web-1'], {}, { settings: { guards: [{ account: '', region: 'eu-central-1' }] } });
    await run();
    assert.deepEqual(restored, ['snap-1', 'ami-00000001']);
  });

  it('does nothing where the person selects no profile', async () => {
    const { run, asked } = scene(['web-1'], {}, { state: { kind: 'no-profile' } });
    await run();
    assert.deepEqual(asked.progresses, []);
  });
});
