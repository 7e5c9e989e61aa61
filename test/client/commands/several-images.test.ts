import assert from 'node:assert/strict';
import type { CleanUpOrder } from '../../../client/src/cleanup/doing/clean-ups';
import type { CleanUpPlan } from '../../../client/src/cleanup/plan/clean-up-plan';
import { copyId } from '../../../client/src/commands/copy-id';
import { deprecateImage } from '../../../client/src/commands/deprecate-image';
import { deregisterImage } from '../../../client/src/commands/deregister-image';
import { shareImage } from '../../../client/src/commands/share-image';
import type { Ec2 } from '../../../client/src/ec2/ec2';
import type { Image } from '../../../client/src/ec2/model';
import { image, instance } from '../ec2/support/fake-ec2';
import { makeRun } from '../runs/support/make-run';
import { type FakeAppOptions, fakeApp } from './support/fake-app';

const ids = ['ami-0000000000000000a', 'ami-0000000000000000b', 'ami-0000000000000000c'];
const images = ids.map((id, index) =>
  image(id, `web-${index}`, { devices: [{ deviceName: '/dev/xvda', snapshotId: `snap-${index}`, size: 8 }] }),
);
const nodes = images.map(each => ({ kind: 'image', image: each }));

/** A window on an account with three images, and what clean-ups it has started. */
function scene(all: readonly Image[] = images, calls: Partial<Ec2> = {}, options: FakeAppOptions = {}) {
  const started: CleanUpOrder[] = [];
  const fake = fakeApp({
    ...options,
    ec2: {
      images: async ({ ids: wanted }) => ({ items: all.filter(({ id }) => wanted?.includes(id) ?? true) }),
      imageReferences: async () => ({ items: [] }),
      imageSharing: async () => [],
      lockedSnapshots: async () => ({ items: [] }),
      imagesInRecycleBin: async () => ({ items: [] }),
      snapshotsInRecycleBin: async () => ({ items: [] }),
      ...calls,
    },
  });
  const start = async (order: CleanUpOrder) => {
    started.push(order);
    return { kind: 'blocked', message: 'as far as the test goes' } as const;
  };
  const work = { ...fake.app.cleanUp.work(), start };
  return { ...fake, started, app: { ...fake.app, cleanUp: { ...fake.app.cleanUp, work: () => work } } };
}

describe('Deregister on several images', () => {
  it('asks once and hands all of them to the clean-up, with their snapshots', async () => {
    const { app, asked, started } = scene();
    asked.confirmWith = ({ answers }) => answers.at(-1)?.title;
    await assert.rejects(async () => deregisterImage.run(app, nodes[0], nodes), /as far as the test goes/);
    assert.deepEqual(
      asked.questions.map(({ title }) => title),
      ['Deregister 3 images?'],
    );
    assert.deepEqual(
      started.flatMap(({ items }) => items.map(({ id, snapshotIds }) => [id, ...snapshotIds])),
      ids.map((id, index) => [id, `snap-${index}`]).toReversed(),
    );
  });

  it('keeps their snapshots if the person says so', async () => {
    const { app, asked, started } = scene();
    asked.confirmWith = () => 'Deregister, Keep Snapshots';
    await assert.rejects(async () => deregisterImage.run(app, nodes[0], nodes), /as far as the test goes/);
    const [order] = started;
    assert.deepEqual(order?.action, { kind: 'deregister', keepsSnapshots: true });
    assert.deepEqual(new Set(order.items.flatMap(({ bytes, snapshotIds }) => [bytes, ...snapshotIds])), new Set([0]));
    assert.deepEqual(
      asked.questions[0]?.answers.map(({ title }) => title),
      ['Review Again', 'Deregister, Keep Snapshots', 'Deregister and Delete Snapshots'],
    );
  });

  it('does nothing on Escape', async () => {
    const { app, started } = scene();
    await deregisterImage.run(app, nodes[0], nodes);
    assert.deepEqual(started, []);
  });

  it('leaves out a protected one only if the person says so', async () => {
    const [first, ...rest] = images;
    assert.ok(first);
    const { app, asked, started } = scene([{ ...first, protection: 'enabled-without-cooldown' }, ...rest]);
    await deregisterImage.run(app, nodes[0], nodes);
    assert.deepEqual([asked.questions.map(({ title }) => title), started], [['1 image is skipped. Continue?'], []]);
    asked.confirmWith = ({ answers }) => answers.at(-1)?.title;
    await assert.rejects(async () => deregisterImage.run(app, nodes[0], nodes), /as far as the test goes/);
    assert.deepEqual(
      started.flatMap(({ items }) => items.map(({ id }) => id)),
      ids.slice(1).toReversed(),
    );
  });

  it('wants words to be typed where something uses one of them', async () => {
    const reference = { imageId: ids[1] ?? '', kind: 'ec2:Instance', arn: 'arn:aws:ec2:us-east-1:1:instance/i-1' };
    const { app, asked, started } = scene(images, {
      imageReferences: async ({ imageIds }) => ({ items: imageIds.includes(reference.imageId) ? [reference] : [] }),
    });
    asked.confirmWith = ({ answers }) => answers.at(-1)?.title;
    await deregisterImage.run(app, nodes[0], nodes);
    assert.match(asked.fields[0]?.prompt ?? '', /^Type web-1 to confirm$/);
    assert.deepEqual(started, []);
  });
});

describe('Several selected rows to deregister', () => {
  const planOf = async (places: readonly unknown[], options: FakeAppOptions = {}) => {
    const { app, asked } = scene(images, {}, options);
    const plans: CleanUpPlan[] = [];
    const pages = { ...app.cleanUp.pages, show: (plan: CleanUpPlan) => void plans.push(plan) };
    await deregisterImage.run({ ...app, cleanUp: { ...app.cleanUp, pages } }, places[0], places);
    return { plans, asked };
  };

  it('are looked at as these images and no others, each once, however new they are', async () => {
    const run = makeRun('run-1', { imageId: ids[0] });
    const { plans } = await planOf([{ kind: 'run', run }, nodes[0], nodes[1]], { runs: [run] });
    assert.deepEqual(
      plans.map(({ selector, rule }) => [selector, rule]),
      [[[{ kind: 'images', ids: ids.slice(0, 2) }], { newest: 0, days: 0, launchedDays: 0 }]],
    );
  });

  it('count as far as they are images', async () => {
    const other = { kind: 'instance', instance: instance('i-1') };
    assert.deepEqual((await planOf([other, nodes[2]])).plans[0]?.selector, [{ kind: 'images', ids: [ids[2]] }]);
    assert.deepEqual((await planOf([other, other])).plans, []);
  });

  it('are refused where they are in several regions or accounts: one confirmation names one of each', async () => {
    const [at] = [makeRun('run-1').target];
    for (const target of [
      { ...at, region: 'eu-west-1' },
      { ...at, account: '999999999999' },
    ]) {
      const run = makeRun('run-1', { imageId: ids[0], target });
      await assert.rejects(
        planOf([nodes[1], { kind: 'run', run }], { runs: [run] }),
        /in more than one account or region/,
      );
    }
  });

  it('are left alone where the person cancels the look at them', async () => {
    const { app, asked, started } = scene();
    asked.cancels = () => true;
    await deregisterImage.run(app, nodes[0], nodes);
    assert.deepEqual([asked.questions, started], [[], []]);
  });

  const protectedOnes = (count: number, name = (index: number) => `web-${index}`) =>
    Array.from({ length: count }, (_, index) =>
      image(`ami-${String(index).padStart(17, '0')}`, name(index), { protection: 'enabled-without-cooldown' }),
    );
  const nodesOf = (all: readonly Image[]) => all.map(each => ({ kind: 'image', image: each }));

  it('are refused where none of them can be removed', async () => {
    const all = protectedOnes(2);
    const { app, asked } = scene(all);
    await assert.rejects(
      async () => deregisterImage.run(app, nodesOf(all)[0], nodesOf(all)),
      /^Refusal: None of the selected images can be changed\./,
    );
    assert.deepEqual(asked.questions, []);
  });

  it('are named with the reason as far as they are left out, six at most', async () => {
    for (const [count, title, lines, last] of [
      [1, '1 image is skipped. Continue?', 1, /^web-0: .*protect/i],
      [6, '6 images are skipped. Continue?', 6, /^web-\d: .*protect/i],
      [8, '8 images are skipped. Continue?', 7, /^and 2 more$/],
    ] as const) {
      const all = [...protectedOnes(count), ...images.slice(0, 1)];
      const { app, asked, started } = scene(all);
      await deregisterImage.run(app, nodesOf(all)[0], nodesOf(all));
      const [question] = asked.questions;
      const detail = question?.detail?.split('\n') ?? [];
      assert.deepEqual([question?.title, detail.length, started], [title, lines, []]);
      assert.match(detail.at(-1) ?? '', last);
    }
  });

  it('are named so that a name cannot write lines of its own', async () => {
    const all = [...protectedOnes(1, () => 'web\nAll is well'), ...images.slice(0, 1)];
    const { app, asked } = scene(all);
    await deregisterImage.run(app, nodesOf(all)[0], nodesOf(all));
    assert.equal(asked.questions[0]?.detail?.split('\n').length, 1);
  });
});

describe('Deprecate on several images', () => {
  it('gives all of them one date, counted from today', async () => {
    const { app, asked, started } = scene();
    asked.typeWith = () => '90d';
    asked.confirmWith = ({ answers }) => answers.at(-1)?.title;
    await assert.rejects(async () => deprecateImage.run(app, nodes[0], nodes), /as far as the test goes/);
    const [order] = started;
    assert.equal(order?.items.length, 3);
    assert.ok(order?.action.kind === 'deprecate');
    const days = (Date.parse(order.action.at) - Date.now()) / 86_400_000;
    assert.ok(days > 89 && days <= 90.1, String(days));
  });

  it('asks for nothing else after Escape', async () => {
    const { app, asked, done, started } = scene();
    await deprecateImage.run(app, nodes[0], nodes);
    assert.deepEqual([asked.progresses, done, started], [[], [], []]);
  });
});

describe('Deprecate on several images of which one is protected', () => {
  it('leaves out none: protection is against deregistration', async () => {
    const [first, ...rest] = images;
    assert.ok(first);
    const { app, asked, started } = scene([{ ...first, protection: 'enabled-with-cooldown' }, ...rest]);
    asked.typeWith = () => '90d';
    asked.confirmWith = ({ answers }) => answers.at(-1)?.title;
    await assert.rejects(async () => deprecateImage.run(app, nodes[0], nodes), /as far as the test goes/);
    assert.deepEqual(
      asked.questions.map(({ title }) => title),
      ['Deprecate 3 images?'],
    );
    assert.equal(started[0]?.items.length, 3);
  });
});

describe('Share on several images', () => {
  const scenes = (all: readonly Image[], typed = '111122223333, 444455556666') => {
    const found = scene(all);
    found.asked.typeWith = () => typed;
    found.asked.confirmWith = ({ answers }) => answers.at(-1)?.title;
    return found;
  };

  it('asks for the accounts once, confirms once and hands all of them to the engine of the clean-ups', async () => {
    const { app, asked, started } = scenes(images);
    await assert.rejects(async () => shareImage.run(app, nodes[0], nodes), /as far as the test goes/);
    assert.deepEqual([asked.fields.length, asked.questions.map(({ title }) => title)], [1, ['Share 3 images?']]);
    assert.deepEqual(asked.questions[0]?.detail?.split('\n'), [
      'Account 123456789012, region us-east-1',
      'Shared with: 111122223333 (new), 444455556666 (new)',
      'The recipients can launch instances from the images.',
    ]);
    const recipients = ['111122223333', '444455556666'].map(id => ({ kind: 'account', id }));
    assert.deepEqual(started[0]?.action, { kind: 'share', recipients });
    assert.deepEqual(
      started[0].items.map(({ id }) => id),
      ids,
    );
  });

  it('counts and names what is encrypted, and what is left out for not being available or not being there', async () => {
    const [first, second, ...rest] = images;
    assert.ok(first !== undefined && second !== undefined);
    const encrypted = { ...first, devices: first.devices.map(device => ({ ...device, encrypted: true })) };
    const { app, asked, started } = scenes([encrypted, { ...second, state: 'pending' as const }]);
    await assert.rejects(async () => shareImage.run(app, nodes[0], nodes), /as far as the test goes/);
    const { title, detail = '' } = asked.questions[0] ?? {};
    assert.equal(title, 'Share 1 image?');
    assert.match(detail, /1 image is encrypted: web-0\n/);
    assert.ok(
      detail.includes(`2 images are not available and are skipped: web-1 (pending), ${rest[0]?.id} (no longer exists)`),
    );
    assert.deepEqual(
      started.flatMap(({ items }) => items.map(({ id }) => id)),
      [ids[0]],
    );
  });

  it('shares nothing without a yes: on Escape at any question, and where the look at the images is cancelled', async () => {
    const atTheAccounts = scene();
    await shareImage.run(atTheAccounts.app, nodes[0], nodes);
    const atTheLook = scenes(images);
    atTheLook.asked.cancels = title => title === 'Checking the selected images…';
    await shareImage.run(atTheLook.app, nodes[0], nodes);
    const atTheEnd = scenes(images);
    atTheEnd.asked.confirmWith = () => undefined;
    await shareImage.run(atTheEnd.app, nodes[0], nodes);
    assert.deepEqual(
      [atTheAccounts, atTheLook, atTheEnd].map(({ asked, started }) => [asked.questions.length, started.length]),
      [
        [0, 0],
        [0, 0],
        [1, 0],
      ],
    );
    assert.deepEqual(atTheLook.asked.progresses, [{ title: 'Checking the selected images…', canCancel: true }]);
  });

  it('is refused where a guard forbids the account, or the profile belongs to another one by now', async () => {
    const guarded = scene(images, {}, { settings: { guards: [{ account: '999999999999', region: '' }] } });
    await assert.rejects(
      async () => shareImage.run(guarded.app, nodes[0], nodes),
      /allows requests only in account 999999999999/,
    );
    assert.deepEqual(guarded.asked.fields, []);
    const foreign = scene(images, { callerIdentity: async () => ({ account: '999999999999', arn: '' }) });
    foreign.asked.typeWith = () => '111122223333';
    await assert.rejects(
      async () => shareImage.run(foreign.app, nodes[0], nodes),
      /but the profile prod now uses account 999999999999/,
    );
    assert.deepEqual([foreign.asked.questions, foreign.started], [[], []]);
  });

  it('does nothing for rows that are no images', async () => {
    const { app, asked } = scenes(images);
    const place = { kind: 'instance', instance: instance('i-1') };
    await shareImage.run(app, place, [place, place]);
    assert.deepEqual(asked.fields, []);
  });

  it('reads the images by calls that Cancel ends, and starts what was confirmed under the guards of now', async () => {
    const signals = new Set<unknown>();
    const guards = [{ account: '123456789012', region: 'eu-central-1' }];
    const { app, asked, started } = scene(
      images,
      {
        callerIdentity: async options => {
          signals.add(options?.signal instanceof AbortSignal);
          return { account: '123456789012', arn: '' };
        },
        images: async (_, options) => {
          signals.add(options?.signal instanceof AbortSignal);
          return { items: images };
        },
      },
      { settings: { guards } },
    );
    asked.typeWith = () => '111122223333';
    asked.confirmWith = ({ answers }) => answers[0]?.title;
    await assert.rejects(async () => shareImage.run(app, nodes[0], nodes), /as far as the test goes/);
    const [order] = started;
    assert.ok(order);
    assert.deepEqual([...signals], [true]);
    assert.deepEqual(order.guard(order.target), { account: '123456789012', region: '' });
    assert.deepEqual(order.items[0], { id: ids[0], name: 'web-0', bytes: 0, snapshotIds: [] });
  });

  it('counts what is out of the ordinary, names four, and says one and several', async () => {
    const at = (count: number, more: Partial<Image>) =>
      Array.from({ length: count }, (_, index) => image(`ami-${String(index).padStart(17, '0')}`, `db-${index}`, more));
    const detailOf = async (all: readonly Image[]) => {
      const { app, asked } = scenes(all);
      asked.confirmWith = () => undefined;
      const places = all.map(each => ({ kind: 'image', image: each }));
      await shareImage.run(app, places[0], places);
      const [question] = asked.questions;
      return [question?.detail?.split('\n').slice(3) ?? [], question?.answers[0]?.title] as const;
    };
    const device = { deviceName: '/dev/xvda' };
    const mixed = { devices: [{ ...device, encrypted: true }, device] };
    assert.deepEqual((await detailOf([...at(4, mixed), ...images]))[0].slice(0, 1), [
      '4 images are encrypted: db-0, db-1, db-2, db-3',
    ]);
    assert.deepEqual((await detailOf([...at(6, mixed), ...images]))[0].slice(0, 1), [
      '6 images are encrypted: db-0, db-1, db-2, db-3 and 2 more',
    ]);
    const [one] = images;
    assert.ok(one);
    assert.deepEqual(await detailOf([...at(1, { state: 'pending' }), one]), [
      ['1 image is not available and is skipped: db-0 (pending)'],
      'Share 1 Image',
    ]);
    assert.equal((await detailOf(images))[1], 'Share 3 Images');
  });

  it('refuses where none is available', async () => {
    const pending = scenes(images.map(each => ({ ...each, state: 'pending' as const })));
    await assert.rejects(async () => shareImage.run(pending.app, nodes[0], nodes), /none can be shared/);
    assert.deepEqual(pending.asked.questions, []);
  });
});

describe('Copy ID on several rows', () => {
  it('copies one a line, of whatever kind they are', async () => {
    const { app, asked, done } = fakeApp();
    await copyId.run(app, nodes[0], [...nodes.slice(0, 2), { kind: 'instance', instance: instance('i-1') }]);
    assert.deepEqual(done, [`copy ${ids[0]}\n${ids[1]}\ni-1`]);
    assert.deepEqual(asked.told, ['Copied 3 IDs']);
  });

  it('says which one where it is one, and nothing where no row has an id', async () => {
    for (const [place, selected, told] of [
      [nodes[0], undefined, [`Copied ${ids[0]}`]],
      ['ami-9', undefined, ['Copied ami-9']],
      // VS Code passes the list for a single row, too.
      [nodes[1], [nodes[1]], [`Copied ${ids[1]}`]],
      [nodes[0], [nodes[0], { kind: 'more' }], [`Copied ${ids[0]}`]],
      // A row that is not among those selected counts alone.
      [{ kind: 'more' }, [nodes[1]], []],
      [{ kind: 'more' }, undefined, []],
      [undefined, [], []],
    ] as const) {
      const { app, asked, done } = fakeApp();
      await copyId.run(app, place, selected);
      assert.deepEqual([asked.told, done.length], [told, told.length]);
    }
  });
});
