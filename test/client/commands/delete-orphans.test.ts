import assert from 'node:assert/strict';
import type { CleanUpOrder } from '../../../client/src/cleanup/doing/clean-ups';
import type { Orphans } from '../../../client/src/cleanup/orphans/orphan';
import type { CleanUpPlan } from '../../../client/src/cleanup/plan/clean-up-plan';
import { applyCleanUp } from '../../../client/src/commands/apply-clean-up';
import type { Snapshot } from '../../../client/src/ec2/model';
import { ami } from '../cleanup/support/ids';
import { snapshot } from '../ec2/support/fake-ec2';
import { account, fakeApp } from './support/fake-app';

const target = { profile: 'prod', region: 'us-east-1', account };
const button = 'Delete 2 Snapshots';

function orphan(id: string, more: Partial<Snapshot> = {}) {
  return { snapshot: { ...snapshot(id), description: `of ${id}`, ...more }, imageId: ami(1) };
}

const three: Orphans = {
  kind: 'known',
  snapshots: [orphan('snap-1'), orphan('snap-2', { fullSize: 2 ** 30 }), orphan('snap-3')],
};

/** A page with these orphans, and a person who picks those snapshots. */
function scene(picks: readonly string[], orphans: Orphans = three) {
  const guards = [{ account: '111111111111', region: 'eu-central-1' }];
  const { app, asked, done } = fakeApp({ settings: { guards } });
  const plan: CleanUpPlan = {
    target,
    selector: [{ kind: 'name', patterns: ['web-*'] }],
    rule: { newest: 3, days: 30, launchedDays: 30 },
    read: '2026-11-25T12:00:00Z',
    decisions: [],
    images: [],
    snapshots: new Map(),
    looked: { resources: { kind: 'all' }, autoScaling: { kind: 'all' }, files: { read: 0, skipped: [], isCut: false } },
    sharing: new Map(),
    orphans,
  };
  const orders: CleanUpOrder[] = [];
  const start = async (order: CleanUpOrder) => {
    orders.push(order);
    return { kind: 'held' } as const;
  };
  const work = { ...app.cleanUp.work(), start };
  const pages = { ...app.cleanUp.pages, planOf: () => plan };
  asked.pickManyWith = () => picks;
  const run = async () =>
    applyCleanUp.run({ ...app, cleanUp: { ...app.cleanUp, pages, work: () => work } }, 'plan', 'delete-snapshots');
  return { run, asked, done, orders };
}

describe('Delete Snapshots of a clean-up', () => {
  it('lists the orphans with their sizes and what they were for, and picks none by itself', async () => {
    const { run, asked, orders } = scene([]);
    await run();
    assert.deepEqual(asked.lists[0]?.rows, ['snap-1', 'snap-2', 'snap-3']);
    assert.deepEqual(asked.notes[0], ['at most 8 GiB', '1 GiB', 'at most 8 GiB']);
    assert.deepEqual(asked.details[0], ['of snap-1', 'of snap-2', 'of snap-3']);
    assert.deepEqual([asked.ticked, asked.questions, orders], [[[]], [], []]);
  });

  it('says how many, how much and where, with what deletes nothing under Enter', async () => {
    const { run, asked, orders } = scene(['snap-1', 'snap-2']);
    await run();
    assert.equal(asked.questions[0]?.title, 'Delete 2 snapshots?');
    assert.deepEqual(asked.questions[0]?.detail?.split('\n'), [
      'Account 123456789012, region us-east-1',
      'Size: at most 9 GiB',
      'They can be restored only if a Recycle Bin retention rule already covers them.',
    ]);
    assert.deepEqual(
      asked.questions[0]?.answers.map(({ title, answer }) => [title, answer]),
      [
        ['Review Again', false],
        [button, true],
      ],
    );
    assert.deepEqual(orders, []);
  });

  it('deletes those that were picked, after the confirmation, where the guard allows it', async () => {
    const { run, asked, orders } = scene(['snap-1', 'snap-2']);
    asked.confirmWith = () => button;
    await assert.rejects(run, /in another window/);
    const [order] = orders;
    assert.deepEqual(order?.items, [
      { id: 'snap-1', name: '', bytes: 8 * 2 ** 30, snapshotIds: [] },
      { id: 'snap-2', name: '', bytes: 2 ** 30, snapshotIds: [] },
    ]);
    assert.deepEqual([order.target, order.action], [target, { kind: 'delete-snapshots' }]);
    assert.deepEqual(order.guard(target), { account: '111111111111', region: '' });
    assert.deepEqual(asked.progresses, [{ title: 'Deleting snapshots (2)…', canCancel: true }]);
  });

  it('deletes nothing when the person reviews again', async () => {
    const { run, asked, orders } = scene(['snap-1', 'snap-2']);
    asked.confirmWith = () => 'Review Again';
    await run();
    assert.deepEqual(orders, []);
  });

  it('speaks of one snapshot where it is one', async () => {
    const { run, asked } = scene(['snap-3']);
    await run();
    const [question] = asked.questions;
    assert.deepEqual([question?.title, question?.answers[1]?.title], ['Delete 1 snapshot?', 'Delete 1 Snapshot']);
  });

  it('asks for nothing where it is not known which snapshots are orphans', async () => {
    const { run, asked } = scene(['snap-1'], { kind: 'unknown', code: 'UnauthorizedOperation' });
    await run();
    assert.deepEqual([asked.lists, asked.questions], [[], []]);
  });
});
