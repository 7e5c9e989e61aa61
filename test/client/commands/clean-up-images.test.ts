import assert from 'node:assert/strict';
import type { CleanUp } from '../../../client/src/cleanup/doing/clean-up';
import { applyCleanUp } from '../../../client/src/commands/apply-clean-up';
import { cleanUpImages } from '../../../client/src/commands/clean-up-images';
import { doCleanUp } from '../../../client/src/commands/do-clean-up';
import { tellInterrupted } from '../../../client/src/commands/tell-interrupted';
import { localDateTime } from '../../../client/src/local-format';
import { Refusal } from '../../../client/src/refusal';
import { ami } from '../cleanup/support/ids';
import { openCleanUp, weeklyImages } from './support/clean-up-scene';
import { account, fakeApp } from './support/fake-app';

const target = { profile: 'prod', region: 'us-east-1', account };

describe('Clean Up Images', () => {
  it('shows the plan of what the person selects, and removes nothing', async () => {
    const { calls } = weeklyImages();
    const { app, asked, done } = fakeApp({ ec2: calls });
    asked.pickWith = rows => (rows.includes('By Name…') ? 'By Name…' : rows[0]);
    asked.typeWith = () => 'web-*';
    await cleanUpImages.run(app);
    assert.deepEqual(done, ['show plan of 10']);
  });

  it('does nothing when the person presses Escape, at whichever question', async () => {
    for (const last of ['nothing', 'By Name…', 'pattern'] as const) {
      const { app, asked, done } = fakeApp({ ec2: weeklyImages().calls });
      asked.pickWith = rows => (last !== 'nothing' && rows.includes('By Name…') ? 'By Name…' : undefined);
      asked.typeWith = () => (last === 'pattern' ? 'web-*' : undefined);
      await cleanUpImages.run(app);
      assert.deepEqual(done, []);
    }
  });

  it('refuses in a workspace that is not trusted, before anything is read', async () => {
    const { app } = fakeApp({ state: { kind: 'untrusted' } });
    await assert.rejects(async () => cleanUpImages.run(app), Refusal);
    const { app: opened } = await openCleanUp(weeklyImages().calls);
    const untrusted = { ...opened, targets: { ...opened.targets, of: () => ({ kind: 'untrusted' as const }) } };
    await assert.rejects(async () => applyCleanUp.run(untrusted, 'plan', 'deregister'), Refusal);
  });
});

describe('The first question of a clean-up', () => {
  const at = '2026-11-25T12:00:00Z';
  const cleanUpOf = (id: string, states: readonly CleanUp['items'][number]['state'][]): CleanUp => ({
    ...{ version: 1, id, created: at, target, action: { kind: 'deregister' } },
    items: states.map((state, index) => ({ id: ami(index), name: 'web', bytes: 1, snapshotIds: [], state })),
  });
  const gone = { kind: 'gone', at, snapshots: [] } as const;

  /** A window that knows these clean-ups, and a person who picks a row and then only presses Escape. */
  async function start(pick: (rows: readonly string[]) => string | undefined, known: readonly CleanUp[] = []) {
    const { app, asked, done } = fakeApp({ ec2: weeklyImages().calls });
    const resumed: string[] = [];
    const work = {
      ...app.cleanUp.work(),
      list: async () => known,
      resume: async (id: string) => {
        resumed.push(id);
        return { kind: 'held' } as const;
      },
    };
    asked.pickWith = pick;
    const run = async () => cleanUpImages.run({ ...app, cleanUp: { ...app.cleanUp, work: () => work } });
    return { run, asked, done, resumed };
  }

  it('leads to each way of selecting images', async () => {
    const asks: (string | undefined)[] = [];
    for (const row of ['By Name…', 'By Tag…', 'Created from an Instance…', 'Created from a Request File…']) {
      const { run, asked } = await start(rows => rows.find(each => each === row));
      await run();
      asks.push(asked.fields[0]?.title ?? asked.lists[1]?.title);
    }
    assert.deepEqual(asks, [
      'Clean Up Images by Name',
      'Clean Up Images by Tag',
      'Clean Up Images by Instance',
      'Images to Keep',
    ]);
  });

  it('offers first to go on with what is not finished, and how far that came', async () => {
    const known = [cleanUpOf('c-2', [gone]), cleanUpOf('c-1', [gone, { kind: 'waiting' }, { kind: 'sent', at }])];
    const { run, asked, resumed } = await start(rows => rows[0], known);
    await assert.rejects(run, new Refusal('This cleanup is running in another window.'));
    assert.equal(asked.lists[0]?.rows.length, 5);
    assert.equal(asked.lists[0].rows[0], `Resume Cleanup from ${localDateTime(at)}`);
    assert.equal(asked.notes[0]?.[0], '1 of 3 done · us-east-1');
    assert.deepEqual([resumed, asked.fields, asked.lists.length], [['c-1'], [], 1]);
  });

  it('offers to go on with sharing as such', async () => {
    const known = [{ ...cleanUpOf('c-1', [{ kind: 'waiting' }]), action: { kind: 'share', recipients: [] } } as const];
    const { run, asked } = await start(() => undefined, known);
    await run();
    assert.match(asked.lists[0]?.rows[0] ?? '', /^Resume Sharing from /);
  });

  it('is not asked where the person selects no profile', async () => {
    const { app, asked } = fakeApp({ state: { kind: 'no-profile' } });
    await cleanUpImages.run(app);
    assert.ok(!asked.lists.some(({ title }) => title === 'Clean Up Images'));
  });
});

describe('a clean-up that ended with its window', () => {
  const waiting = { id: ami(1), name: 'web-1', bytes: 1, snapshotIds: [], state: { kind: 'waiting' } } as const;
  const gone = { ...waiting, id: ami(2), state: { kind: 'gone', at: '2026-11-25T12:00:00Z', snapshots: [] } } as const;
  const created = '2026-11-25T11:00:00Z';
  const items = [gone, waiting, waiting];
  const cleanUp: CleanUp = { version: 1, id: 'c-1', created, target, action: { kind: 'deregister' }, items };

  it('is told with what is left, and can be resumed or looked at', async () => {
    const { app, asked, done } = fakeApp();
    const { ask, editor } = app;
    await tellInterrupted(cleanUp, { ask, editor, showSummary: ({ id }) => done.push(id) });
    const [message] = asked.messages;
    assert.equal(message?.text, 'A cleanup was interrupted. Images left: 2 of 3.');
    for (const offer of message.offers ?? []) await offer.run();
    assert.deepEqual(done, ['run ami.resumeCleanUp c-1', 'c-1']);
    const snapshots = { ...cleanUp, action: { kind: 'delete-snapshots' } } as const;
    await tellInterrupted(snapshots, { ask, editor, showSummary: () => {} });
    assert.equal(asked.messages[1]?.text, 'A cleanup was interrupted. Snapshots left: 2 of 3.');
    const sharing = { ...cleanUp, action: { kind: 'share', recipients: [] } } as const;
    await tellInterrupted(sharing, { ask, editor, showSummary: () => {} });
    assert.equal(asked.messages[2]?.text, 'Sharing images was interrupted. Images left: 2 of 3.');
  });
});

describe('the runs of images that a clean-up deregistered', () => {
  const at = '2026-11-25T12:00:00Z';
  const item = { name: 'web', bytes: 1, snapshotIds: [] };
  const items: CleanUp['items'] = [
    { ...item, id: ami(1), state: { kind: 'done', at, snapshots: [] } },
    { ...item, id: ami(2), state: { kind: 'gone', at, snapshots: [] } },
    { ...item, id: ami(3), state: { kind: 'failed', at, failure: { code: 'X', message: '', reach: 'refused' } } },
    { ...item, id: ami(4), state: { kind: 'waiting' } },
  ];

  async function marked(action: CleanUp['action'], of = items): Promise<readonly string[]> {
    const { app, done } = fakeApp();
    const cleanUp: CleanUp = { version: 1, id: 'c-1', created: at, target, action, items: of };
    await doCleanUp(app, 'Cleaning up…', async () => ({ kind: 'decided', cleanUp }));
    return done.filter(line => line.startsWith('mark'));
  }

  it('are marked, and no others', async () => {
    assert.deepEqual(await marked({ kind: 'deregister' }), [`mark runs of ${ami(1)} ${ami(2)}`]);
    assert.deepEqual(await marked({ kind: 'disable' }), []);
    assert.deepEqual(await marked({ kind: 'deregister' }, items.slice(2)), []);
  });
});
