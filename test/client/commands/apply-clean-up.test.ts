import assert from 'node:assert/strict';
import { applyCleanUp } from '../../../client/src/commands/apply-clean-up';
import type { Ec2 } from '../../../client/src/ec2/ec2';
import type { Image } from '../../../client/src/ec2/model';
import { Refusal } from '../../../client/src/refusal';
import { workspaceOf } from '../cleanup/support/files';
import { ami } from '../cleanup/support/ids';
import { failure, fakeEc2, image } from '../ec2/support/fake-ec2';
import { cleanUpTarget, openCleanUp, weeklyImages } from './support/clean-up-scene';

describe('Select and Deregister', () => {
  it('confirms once with counts, size, account and region, and starts what was picked', async () => {
    const { calls, files } = weeklyImages();
    const { app, asked, orders } = await openCleanUp(calls, files);
    asked.pickWith = rows => rows.find(row => row === 'web-8');
    asked.confirmWith = ({ answers }) => answers.at(-1)?.title;
    await assert.rejects(async () => applyCleanUp.run(app, 'plan', 'deregister'), new Refusal('enough for a test'));
    assert.deepEqual(asked.lists[0]?.rows.slice(0, 3), ['— Proposed for removal', 'web-5', 'web-6']);
    assert.equal(asked.questions.length, 1);
    assert.equal(asked.questions[0]?.title, 'Deregister 1 image?');
    assert.match(
      asked.questions[0]?.detail ?? '',
      /^Account 123456789012, region us-east-1\n1 snapshot \(at most 8 GiB\) is billed until it is deleted\./,
    );
    assert.deepEqual(asked.fields, []);
    assert.equal(asked.questions[0]?.answers[0]?.title, 'Review Again', 'under Enter is what removes nothing');
    assert.deepEqual(
      orders.map(({ action, items }) => [action.kind, ...items.map(({ id, snapshotIds }) => [id, ...snapshotIds])]),
      [['deregister', [ami(8), 'snap-8']]],
    );
  });

  it('wants the name typed of an image that is referenced or shared', async () => {
    const { calls, files } = weeklyImages();
    const sharedCalls: Partial<Ec2> = { ...calls, imageSharing: async () => [{ kind: 'account', id: '111122223333' }] };
    for (const [label, account] of [
      ['web-9', calls],
      ['web-8', sharedCalls],
    ] as const) {
      for (const typed of [undefined, 'web', label]) {
        const { app, asked, orders } = await openCleanUp(account, files);
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
    const { calls } = weeklyImages();
    const { app, asked, orders } = await openCleanUp(calls);
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
      const { images, calls } = weeklyImages();
      const { app, asked, orders } = await openCleanUp(calls);
      const changed = { ...app, accounts: { ...app.accounts, openRef: async () => fakeEc2(change(images, calls)) } };
      asked.pickWith = rows => rows.find(row => row === 'web-8');
      await assert.rejects(async () => applyCleanUp.run(changed, 'plan', 'deregister'), Refusal);
      assert.deepEqual([asked.questions.length, orders.length], [0, 0]);
    }
  });

  it('stops when a launch configuration names one of them by now', async () => {
    const { app, asked, orders } = await openCleanUp(weeklyImages().calls);
    const openAutoScaling = async () => ({
      launchConfigurations: async () => ({ items: [{ arn: 'arn:l', imageId: ami(8) }] }),
      groups: async () => ({ items: [] }),
    });
    asked.pickWith = rows => rows.find(row => row === 'web-8');
    const changed = { ...app, accounts: { ...app.accounts, openAutoScaling } };
    await assert.rejects(
      async () => applyCleanUp.run(changed, 'plan', 'deregister'),
      /^Refusal: Images such as web-8 have changed/,
    );
    assert.deepEqual([asked.questions.length, orders.length], [0, 0]);
  });

  it('never offers what is ruled out', async () => {
    const { images, calls } = weeklyImages();
    const items = images.map(each => (each.id === ami(8) ? { ...each, protection: 'enabled-with-cooldown' } : each));
    const { app, asked } = await openCleanUp({ ...calls, images: async () => ({ items }) });
    await applyCleanUp.run(app, 'plan', 'deregister');
    assert.ok(asked.lists[0]?.rows.includes('web-7'));
    assert.ok(!asked.lists[0]?.rows.includes('web-8'));
  });

  it('knows only the plans of open pages, and the deeds that they offer', async () => {
    const { app, asked } = await openCleanUp(weeklyImages().calls);
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

describe('The rows of a clean-up to pick from', () => {
  it('are ticked where they are proposed, and say why, with what refers to them', async () => {
    const { calls } = weeklyImages();
    const files = workspaceOf(Object.fromEntries(['a', 'b', 'c', 'd'].map(name => [`${name}.tf`, ami(9)])));
    const { app, asked } = await openCleanUp(calls, files);
    asked.pickManyWith = () => [];
    await applyCleanUp.run(app, 'plan', 'deregister');
    assert.deepEqual(asked.ticked, [['web-5', 'web-6', 'web-7', 'web-8']]);
    const rows = asked.lists[0]?.rows ?? [];
    assert.deepEqual(rows.slice(5, 7), ['— Kept', 'web-0']);
    assert.equal(asked.notes[0]?.[1], `${ami(5)} · at most 8 GiB`);
    const detail = asked.details[0]?.[rows.indexOf('web-9')] ?? '';
    assert.deepEqual(
      ['a.tf', 'b.tf', 'c.tf', 'd.tf'].map(name => detail.includes(name)),
      [true, true, true, false],
    );
    assert.match(asked.details[0]?.[1] ?? '', /\w/);
  });

  it('have no heading above nothing', async () => {
    const { images, calls } = weeklyImages();
    const { app, asked } = await openCleanUp({ ...calls, images: async () => ({ items: images.slice(0, 3) }) });
    await applyCleanUp.run(app, 'plan', 'deregister');
    assert.deepEqual(asked.lists[0]?.rows, ['— Kept', 'web-0', 'web-1', 'web-2']);
  });

  it('are headed by what becomes of the picked ones, and nothing is looked at where none is', async () => {
    for (const [action, title] of [
      ['deregister', 'Select the images to deregister'],
      ['deprecate', 'Select the images to deprecate'],
      ['disable', 'Select the images to disable'],
    ] as const) {
      const { app, asked } = await openCleanUp(weeklyImages().calls);
      await applyCleanUp.run(app, 'plan', action);
      assert.deepEqual([asked.lists[0]?.title, asked.progresses, asked.questions], [title, [], []]);
    }
  });
});

describe('What is done with the picked images of a clean-up', () => {
  async function apply(action: string, options: { readonly calls?: Partial<Ec2>; readonly button?: number } = {}) {
    const guards = [{ account: '111111111111', region: 'eu-central-1' }];
    const opened = await openCleanUp({ ...weeklyImages().calls, ...options.calls }, undefined, {
      settings: { guards },
    });
    const { app, asked } = opened;
    asked.pickManyWith = () => ['web-7', 'web-8'];
    asked.confirmWith = ({ answers }) => answers[options.button ?? answers.length - 1]?.title;
    await assert.rejects(async () => applyCleanUp.run(app, 'plan', action), new Refusal('enough for a test'));
    return opened;
  }

  it('is to be deprecated in a few minutes, which EC2 still takes, with nothing deleted', async () => {
    const { asked, orders } = await apply('deprecate');
    const [order] = orders;
    assert.ok(order?.action.kind === 'deprecate');
    const minutes = (Date.parse(order.action.at) - Date.now()) / 60_000;
    assert.ok(minutes > 5 && minutes <= 10, String(minutes));
    assert.deepEqual(
      order.items.map(({ id, snapshotIds }) => [id, ...snapshotIds]),
      [[ami(7)], [ami(8)]],
    );
    assert.deepEqual(
      asked.questions[0]?.answers.map(({ title }) => title),
      ['Review Again', 'Deprecate 2 Images'],
    );
    assert.equal(asked.progresses.at(-1)?.title, 'Deprecating images (2)…');
  });

  it('is to be disabled, with nothing deleted', async () => {
    const { asked, orders } = await apply('disable');
    assert.deepEqual(orders[0]?.action, { kind: 'disable' });
    assert.deepEqual(
      orders[0].items.flatMap(({ snapshotIds }) => snapshotIds),
      [],
    );
    assert.deepEqual(
      orders[0].items.map(({ bytes }) => bytes),
      [8 * 2 ** 30, 8 * 2 ** 30],
    );
    assert.equal(asked.progresses.at(-1)?.title, 'Disabling images (2)…');
  });

  it('is to be deregistered, with their snapshots or without, under the guards of now', async () => {
    const kept = await apply('deregister', { button: 1 });
    assert.deepEqual(kept.orders[0]?.action, { kind: 'deregister', keepsSnapshots: true });
    assert.deepEqual(
      kept.orders[0].items.map(({ bytes, snapshotIds }) => [bytes, snapshotIds]),
      [
        [0, []],
        [0, []],
      ],
    );
    const deleted = await apply('deregister');
    assert.deepEqual(deleted.orders[0]?.action, { kind: 'deregister', keepsSnapshots: false });
    assert.deepEqual(
      deleted.orders[0].items.flatMap(({ snapshotIds }) => snapshotIds),
      ['snap-7', 'snap-8'],
    );
    assert.deepEqual(deleted.orders[0].guard(cleanUpTarget), { account: '111111111111', region: '' });
    assert.equal(deleted.asked.progresses.at(-1)?.title, 'Deregistering images (2)…');
  });

  it('asks with whom those are shared that the plan did not ask about, and no others', async () => {
    const opened = await openCleanUp({ ...weeklyImages().calls, imageSharing: async () => [] });
    const shared: string[] = [];
    const imageSharing = async (id: string) => {
      shared.push(id);
      return [];
    };
    const ec2 = fakeEc2({ ...weeklyImages().calls, imageSharing });
    const app = { ...opened.app, accounts: { ...opened.app.accounts, openRef: async () => ec2 } };
    opened.asked.pickManyWith = () => ['web-1', 'web-8'];
    await applyCleanUp.run(app, 'plan', 'deregister');
    assert.deepEqual(shared, [ami(1)]);
  });

  it('is nothing where the person cancels the look at them, or reviews again', async () => {
    const one = await openCleanUp(weeklyImages().calls);
    one.asked.pickManyWith = () => ['web-8'];
    one.asked.cancels = title => title === 'Checking the selected images…';
    await applyCleanUp.run(one.app, 'plan', 'deregister');
    assert.deepEqual([one.asked.questions, one.orders], [[], []]);
    assert.deepEqual(one.asked.progresses, [{ title: 'Checking the selected images…', canCancel: true }]);
    const two = await openCleanUp(weeklyImages().calls, workspaceOf({ 'a.tf': ami(8) }));
    two.asked.pickManyWith = () => ['web-8'];
    two.asked.confirmWith = () => 'Review Again';
    await applyCleanUp.run(two.app, 'plan', 'deregister');
    assert.deepEqual([two.asked.fields, two.orders], [[], []]);
  });

  it('says at each key that the name is to be typed, and takes it with space around', async () => {
    const { app, asked, orders } = await openCleanUp(weeklyImages().calls, workspaceOf({ 'a.tf': ami(8) }));
    asked.pickManyWith = () => ['web-8'];
    asked.confirmWith = ({ answers }) => answers.at(-1)?.title;
    asked.typeWith = ({ check }) => {
      const wanted = 'Type web-8 to confirm';
      assert.deepEqual(
        ['', 'web', ' web-8 '].map(text => check?.(text)),
        [wanted, wanted, undefined],
      );
      return ' web-8 ';
    };
    await assert.rejects(async () => applyCleanUp.run(app, 'plan', 'deregister'), new Refusal('enough for a test'));
    assert.equal(orders.length, 1);
  });

  it('is nothing where the account has changed: the refusal names an image, and what to do', async () => {
    const { images, calls } = weeklyImages();
    const added = { ...calls, images: async () => ({ items: [...images, image(ami(99), 'web-99')] }) };
    const items = images.map(each => ({ ...each, protection: 'enabled-without-cooldown' }));
    for (const [now, sentence] of [
      [added, 'New images match, such as web-99. '],
      [{ ...calls, images: async () => ({ items }) }, 'Images such as web-8 have changed since the page was loaded. '],
    ] as const) {
      const { app, asked } = await openCleanUp(calls);
      const changed = { ...app, accounts: { ...app.accounts, openRef: async () => fakeEc2(now) } };
      asked.pickManyWith = () => ['web-8'];
      await assert.rejects(
        async () => applyCleanUp.run(changed, 'plan', 'deregister'),
        new Refusal(`${sentence}Refresh the page, then select again.`),
      );
    }
  });
});

describe('Refresh on the page of a clean-up', () => {
  it('reads the account again, and shows the same selection in its place', async () => {
    const { app, plan } = await openCleanUp(weeklyImages().calls);
    const shown: unknown[] = [];
    const pages = {
      ...app.cleanUp.pages,
      show: ({ selector, rule, target }: typeof plan) => void shown.push({ selector, rule, target }),
    };
    await applyCleanUp.run({ ...app, cleanUp: { ...app.cleanUp, pages } }, 'plan', 'refresh');
    const { selector, rule } = plan;
    assert.deepEqual(shown, [{ selector, rule, target: cleanUpTarget }]);
  });

  it('shows nothing where the person cancels, and does nothing without a profile', async () => {
    const { app, asked, done } = await openCleanUp(weeklyImages().calls);
    asked.cancels = () => true;
    await applyCleanUp.run(app, 'plan', 'refresh');
    assert.deepEqual(done, []);
    assert.deepEqual(asked.progresses, [{ title: 'Reading images and references to them…', canCancel: true }]);
    const none = { ...app, targets: { ...app.targets, of: () => ({ kind: 'no-profile' as const }) } };
    await applyCleanUp.run(none, 'plan', 'refresh');
    assert.equal(asked.progresses.length, 1);
  });
});
