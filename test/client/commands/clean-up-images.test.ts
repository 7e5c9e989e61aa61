import assert from 'node:assert/strict';
import { defaultKeepRule } from '../../../client/src/cleanup/decisions/keep-rule';
import type { CleanUp } from '../../../client/src/cleanup/doing/clean-up';
import type { CleanUpOrder, CleanUpResult } from '../../../client/src/cleanup/doing/clean-ups';
import type { CleanUpPlan } from '../../../client/src/cleanup/plan/clean-up-plan';
import { readPlan } from '../../../client/src/cleanup/plan/read-plan';
import { applyCleanUp } from '../../../client/src/commands/apply-clean-up';
import { cleanUpImages } from '../../../client/src/commands/clean-up-images';
import { doCleanUp } from '../../../client/src/commands/do-clean-up';
import { tellInterrupted } from '../../../client/src/commands/tell-interrupted';
import type { Ec2 } from '../../../client/src/ec2/ec2';
import type { Image } from '../../../client/src/ec2/model';
import { Refusal } from '../../../client/src/refusal';
import { workspaceOf } from '../cleanup/support/files';
import { ami } from '../cleanup/support/ids';
import { failure, fakeEc2, image } from '../ec2/support/fake-ec2';
import { account, fakeApp } from './support/fake-app';

const target = { profile: 'prod', region: 'us-east-1', account };
const signal = new AbortController().signal;

/** Ten weekly images, of which the oldest is in a file, and an account that only reads. */
function world() {
  const images: Image[] = Array.from({ length: 10 }, (_, week) =>
    image(ami(week), `web-${week}`, {
      created: new Date(Date.now() - week * 7 * 86_400_000).toISOString(),
      devices: [{ deviceName: '/dev/xvda', snapshotId: `snap-${week}`, size: 8 }],
    }),
  );
  const calls: Partial<Ec2> = {
    images: async () => ({ items: images }),
    imageReferences: async () => ({ items: [] }),
    imageSharing: async () => [],
    lockedSnapshots: async () => ({ items: [] }),
    imagesInRecycleBin: async () => ({ items: [] }),
  };
  return { images, calls, files: workspaceOf({ 'a.tf': `# ${ami(9)}` }) };
}

async function open(calls: Partial<Ec2>, files = workspaceOf({})) {
  const { app, ...rest } = fakeApp({ ec2: calls });
  const plan: CleanUpPlan = await readPlan(
    { target, selector: [{ kind: 'name', patterns: ['web-*'] }], rule: defaultKeepRule },
    { ec2: fakeEc2(calls), files, now: Date.now(), signal },
  );
  const orders: CleanUpOrder[] = [];
  const start = async (order: CleanUpOrder): Promise<CleanUpResult> => {
    orders.push(order);
    return { kind: 'blocked', message: 'enough for a test' };
  };
  const cleanUp = {
    ...app.cleanUp,
    pages: { ...app.cleanUp.pages, planOf: (key: string) => (key === 'plan' ? plan : undefined) },
    work: () => ({ ...app.cleanUp.work(), start }),
  };
  return { ...rest, app: { ...app, cleanUp }, orders, plan };
}

describe('Clean Up Images', () => {
  it('shows the plan of what the person selects, and removes nothing', async () => {
    const { calls } = world();
    const { app, asked, done } = fakeApp({ ec2: calls });
    asked.pickWith = rows => (rows.includes('By Name…') ? 'By Name…' : rows[0]);
    asked.typeWith = () => 'web-*';
    await cleanUpImages.run(app);
    assert.deepEqual(done, ['show plan of 10']);
  });

  it('does nothing when the person presses Escape, at whichever question', async () => {
    for (const last of ['nothing', 'By Name…', 'pattern'] as const) {
      const { app, asked, done } = fakeApp({ ec2: world().calls });
      asked.pickWith = rows => (last !== 'nothing' && rows.includes('By Name…') ? 'By Name…' : undefined);
      asked.typeWith = () => (last === 'pattern' ? 'web-*' : undefined);
      await cleanUpImages.run(app);
      assert.deepEqual(done, []);
    }
  });

  it('refuses in a workspace that is not trusted, before anything is read', async () => {
    const { app } = fakeApp({ state: { kind: 'untrusted' } });
    await assert.rejects(async () => cleanUpImages.run(app), Refusal);
    const { app: opened } = await open(world().calls);
    const untrusted = { ...opened, targets: { ...opened.targets, of: () => ({ kind: 'untrusted' as const }) } };
    await assert.rejects(async () => applyCleanUp.run(untrusted, 'plan', 'deregister'), Refusal);
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
    assert.equal(message?.text, 'A clean-up was interrupted. Images left: 2 of 3.');
    for (const offer of message.offers ?? []) await offer.run();
    assert.deepEqual(done, ['run ami.resumeCleanUp c-1', 'c-1']);
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

  async function marked(action: CleanUp['action']): Promise<readonly string[]> {
    const { app, done } = fakeApp();
    const cleanUp: CleanUp = { version: 1, id: 'c-1', created: at, target, action, items };
    await doCleanUp(app, 'Cleaning up…', async () => ({ kind: 'decided', cleanUp }));
    return done.filter(line => line.startsWith('mark'));
  }

  it('are marked, and no others', async () => {
    assert.deepEqual(await marked({ kind: 'deregister' }), [`mark runs of ${ami(1)} ${ami(2)}`]);
    assert.deepEqual(await marked({ kind: 'disable' }), []);
  });
});

describe('Select and Deregister', () => {
  it('confirms once with counts, size, account and region, and starts what was picked', async () => {
    const { calls, files } = world();
    const { app, asked, orders } = await open(calls, files);
    asked.pickWith = rows => rows.find(row => row === 'web-8');
    asked.confirmWith = ({ answers }) => answers.at(-1)?.title;
    await assert.rejects(async () => applyCleanUp.run(app, 'plan', 'deregister'), new Refusal('enough for a test'));
    assert.deepEqual(asked.lists[0]?.rows.slice(0, 3), ['— Proposed for removal', 'web-5', 'web-6']);
    assert.equal(asked.questions.length, 1);
    assert.equal(asked.questions[0]?.title, 'Deregister 1 image?');
    assert.match(
      asked.questions[0]?.detail ?? '',
      /^Account 123456789012, region us-east-1\n1 snapshot is billed until it is deleted: at most 8 GiB\./,
    );
    assert.deepEqual(asked.fields, []);
    assert.equal(asked.questions[0]?.answers[0]?.title, 'Review Again', 'under Enter is what removes nothing');
    assert.deepEqual(
      orders.map(({ action, items }) => [action.kind, ...items.map(({ id, snapshotIds }) => [id, ...snapshotIds])]),
      [['deregister', [ami(8), 'snap-8']]],
    );
  });

  it('wants the name typed of an image that is referenced or shared', async () => {
    const { calls, files } = world();
    const sharedCalls: Partial<Ec2> = { ...calls, imageSharing: async () => [{ kind: 'account', id: '111122223333' }] };
    for (const [label, account] of [
      ['web-9', calls],
      ['web-8', sharedCalls],
    ] as const) {
      for (const typed of [undefined, 'web', label]) {
        const { app, asked, orders } = await open(account, files);
        asked.pickWith = rows => rows.find(row => row === label);
        asked.confirmWith = ({ answers }) => answers.at(-1)?.title;
        asked.typeWith = () => typed;
        const applying = (async () => applyCleanUp.run(app, 'plan', 'deregister'))();
        await applying.catch(error => assert.ok(error instanceof Refusal));
        assert.equal(orders.length, typed === label ? 1 : 0, `${label} ${typed}`);
      }
    }
  });

  it('starts nothing on Escape', async () => {
    const { calls } = world();
    const { app, asked, orders } = await open(calls);
    asked.pickWith = rows => rows.find(row => row === 'web-8');
    await applyCleanUp.run(app, 'plan', 'deregister');
    assert.deepEqual([asked.questions.length, orders.length], [1, 0]);
  });

  it('stops when more images match than in the table, or one of them has become protected or referenced, or EC2 no longer says', async () => {
    const late: readonly ((images: Image[], calls: Partial<Ec2>) => Partial<Ec2>)[] = [
      (images, calls) => ({ ...calls, images: async () => ({ items: [...images, image(ami(99), 'web-99')] }) }),
      (images, calls) => ({
        ...calls,
        images: async () => ({ items: images.map(each => ({ ...each, protection: 'enabled-without-cooldown' })) }),
      }),
      (_, calls) => ({
        ...calls,
        imageReferences: async () => ({ items: [{ imageId: ami(8), kind: 'ec2:Instance', arn: 'arn:i' }] }),
      }),
      (_, calls) => ({
        ...calls,
        imageReferences: async () => Promise.reject(failure('UnauthorizedOperation', 'refused')),
      }),
    ];
    for (const change of late) {
      const { images, calls } = world();
      const { app, asked, orders } = await open(calls);
      const changed = { ...app, accounts: { ...app.accounts, openRef: async () => fakeEc2(change(images, calls)) } };
      asked.pickWith = rows => rows.find(row => row === 'web-8');
      await assert.rejects(async () => applyCleanUp.run(changed, 'plan', 'deregister'), Refusal);
      assert.deepEqual([asked.questions.length, orders.length], [0, 0]);
    }
  });

  it('never offers what is ruled out', async () => {
    const { images, calls } = world();
    const items = images.map(each => (each.id === ami(8) ? { ...each, protection: 'enabled-with-cooldown' } : each));
    const { app, asked } = await open({ ...calls, images: async () => ({ items }) });
    await applyCleanUp.run(app, 'plan', 'deregister');
    assert.ok(asked.lists[0]?.rows.includes('web-7'));
    assert.ok(!asked.lists[0]?.rows.includes('web-8'));
  });

  it('knows only the plans of open pages, and the deeds that they offer', async () => {
    const { app, asked } = await open(world().calls);
    for (const [key, action] of [
      ['other', 'deregister'],
      ['plan', 'terminate'],
      [7, 'deregister'],
    ]) {
      await applyCleanUp.run(app, key, action);
    }
    assert.deepEqual([asked.lists, asked.questions], [[], []]);
  });
});
