import assert from 'node:assert/strict';
import type { Command } from '../../../client/src/commands/command';
import { copyToRegions } from '../../../client/src/commands/copy-to-regions';
import { deprecateImage } from '../../../client/src/commands/deprecate-image';
import { protectImage } from '../../../client/src/commands/protect-image';
import { removeProtection } from '../../../client/src/commands/remove-protection';
import { shareImage } from '../../../client/src/commands/share-image';
import { writeParameter } from '../../../client/src/commands/write-parameter';
import type { Ec2 } from '../../../client/src/ec2/ec2';
import { Refusal } from '../../../client/src/refusal';
import { failure, image } from '../ec2/support/fake-ec2';
import { makeRun } from '../runs/support/make-run';
import type { Asked } from './support/asked';
import { account, type FakeAppOptions, fakeApp } from './support/fake-app';

const run = makeRun('run-1', { imageId: 'ami-1', file: 'file:///requests/web.ami.json' });
const node = { kind: 'image', image: image('ami-2', 'web') };

/** A person who gives each question an answer that makes sense, and confirms if they are asked to. */
function answerAll(asked: Asked, confirm: string | undefined): void {
  asked.pickWith = rows => rows.find(row => row === 'eu-west-1' || row === 'Same as the Image') ?? rows[0];
  asked.typeWith = ({ title, value }) => {
    if (title === 'Share') return '444455556666';
    return title.startsWith('Write ID') ? '/golden/web' : value;
  };
  asked.confirmWith = () => confirm;
}

const cases: readonly (readonly [command: Command, button: string, api: string])[] = [
  [copyToRegions, 'Copy Image', 'CopyImage'],
  [shareImage, 'Share Image', 'ModifyImageAttribute'],
  [deprecateImage, 'Deprecate Image', 'EnableImageDeprecation'],
  [protectImage, 'Protect Image', 'EnableImageDeregistrationProtection'],
  [writeParameter, 'Write Parameter', 'PutParameter'],
];

/** An account with the image, whose protection can be taken away. */
function prepare(options: FakeAppOptions = {}) {
  const calls: string[] = [];
  const recent = new Date().toISOString();
  const ec2: Partial<Ec2> = {
    images: async ({ ids = [] }) => {
      calls.push('images');
      return { items: ids.map(id => image(id, 'web', { created: recent, protection: 'enabled-with-cooldown' })) };
    },
    regions: async () => [
      { name: 'us-east-1', optIn: 'opt-in-not-required' },
      { name: 'eu-west-1', optIn: 'opt-in-not-required' },
    ],
    protectImage: async (id, protection) => void calls.push(`protect ${id} ${protection}`),
    ...options.ec2,
  };
  return { calls, ...fakeApp({ runs: [run], ...options, ec2 }) };
}

describe('the steps of an image that is there', () => {
  for (const [command, button, api] of cases) {
    describe(command.title(), () => {
      it('starts one step for the image of the tree and of a run, where that is', async () => {
        for (const [place, id] of [
          [node, 'ami-2'],
          [{ kind: 'run', run }, 'ami-1'],
        ] as const) {
          const { app, asked, stepsOrders } = prepare();
          answerAll(asked, button);
          await command.run(app, place);
          assert.deepEqual(
            stepsOrders.map(order => [order.image.id, order.image.name, order.target.account]),
            [[id, 'web', account]],
          );
          assert.deepEqual(
            stepsOrders[0]?.steps.definitions.map(step => step.api),
            [api],
          );
        }
      });

      it('names the image, its account and its region before anything is sent', async () => {
        const { app, asked } = prepare();
        answerAll(asked, undefined);
        await command.run(app, node);
        const [question] = asked.questions;
        assert.match(question?.title ?? '', /image web/);
        assert.match(question?.detail ?? '', /^ami-2 in account 123456789012, region us-east-1$/m);
        assert.deepEqual(
          question?.answers.map(({ title }) => title),
          [button],
        );
      });

      it('starts nothing where the person cancels the reading or the checking', async () => {
        for (const part of ['Reading ami-2…', 'Checking the step…']) {
          const { app, asked, stepsOrders } = prepare();
          answerAll(asked, button);
          asked.cancels = title => title === part;
          await command.run(app, node);
          assert.deepEqual([asked.progresses.at(-1)?.title, asked.questions, stepsOrders], [part, [], []]);
        }
      });

      it('starts nothing after Escape, at a question or at the confirmation', async () => {
        for (const isAnswered of [false, true]) {
          const { app, asked, stepsOrders } = prepare();
          if (isAnswered) answerAll(asked, undefined);
          await command.run(app, node);
          assert.equal(asked.questions.length, isAnswered ? 1 : 0);
          assert.deepEqual(stepsOrders, []);
        }
      });
    });
  }

  const every = [
    ...cases.map(([command, button]) => [command, button] as const),
    [removeProtection, 'Remove Protection'] as const,
  ];
  for (const [command, button] of every) {
    describe(command.title(), () => {
      const refusedWith = async (message: RegExp, options: FakeAppOptions, place: unknown = { kind: 'run', run }) => {
        const { app, asked, stepsOrders, calls } = prepare(options);
        answerAll(asked, button);
        await assert.rejects(async () => command.run(app, place), { name: 'Refusal', message });
        assert.deepEqual([stepsOrders, asked.questions], [[], []]);
        return calls;
      };

      it('is refused where the folder allows another account, before EC2 is asked', async () => {
        const settings = { guards: [{ account: '999999999999', region: '' }] };
        assert.deepEqual(await refusedWith(/allows requests only in account 999999999999/, { settings }), []);
      });

      it('asks the folder of the file that the image is from, and the window where that is gone', async () => {
        for (const [file, isOfFolder] of [
          ['file:///requests/web.ami.json', true],
          ['file:///gone.ami.json', false],
          [undefined, false],
        ] as const) {
          const { app, asked } = prepare({ runs: [{ ...run, file }] });
          const scopes: (string | undefined)[] = [];
          const settings = (scope?: { readonly path: string }) => {
            scopes.push(scope?.path);
            return app.settings();
          };
          answerAll(asked, undefined);
          await command.run({ ...app, settings }, { kind: 'run', run });
          assert.deepEqual(new Set(scopes), new Set([isOfFolder ? '/requests/web.ami.json' : undefined]));
        }
      });

      it('is not refused where the folder says where images are created', async () => {
        const settings = { guards: [{ account, region: 'eu-central-1' }] };
        const { app, asked } = prepare({ settings });
        answerAll(asked, undefined);
        await command.run(app, node);
        assert.equal(asked.questions.length, 1);
      });

      it('is refused in a workspace that is not trusted, before EC2 is asked', async () => {
        assert.deepEqual(await refusedWith(/Restricted Mode/, { state: { kind: 'untrusted' } }), []);
        assert.deepEqual(await refusedWith(/Restricted Mode/, { state: { kind: 'untrusted' } }, node), []);
      });

      it('is refused when the profile belongs to another account by now', async () => {
        const callerIdentity = async () => ({ account: '111111111111', arn: 'arn' });
        const calls = await refusedWith(
          /is in account 123456789012, but the profile prod now uses account 111111111111/,
          {
            ec2: { callerIdentity },
          },
        );
        assert.deepEqual(calls, []);
      });

      it('is refused for an image that does not exist, or is not available yet', async () => {
        const images = (state: 'pending' | undefined) => async () => ({
          items: state === undefined ? [] : [image('ami-1', 'web', { state })],
        });
        await refusedWith(/Image ami-1 does not exist in account 123456789012/, { ec2: { images: images(undefined) } });
        await refusedWith(/Image ami-1 is pending/, { ec2: { images: images('pending') } });
        const gone = async () => {
          throw failure('InvalidAMIID.NotFound', 'refused');
        };
        await refusedWith(/does not exist/, { ec2: { images: gone } });
      });

      it('does nothing for whatever else it is called with', async () => {
        for (const place of [
          undefined,
          null,
          7,
          'run-2',
          {},
          { kind: 'image' },
          { kind: 'instance' },
          { imageId: 7 },
        ]) {
          const { app, asked, done, stepsOrders } = prepare();
          answerAll(asked, button);
          await command.run(app, place);
          assert.deepEqual([asked.questions, done, stepsOrders], [[], [], []]);
        }
      });
    });
  }

  it('refuses what EC2 would refuse before it asks: a name that is taken where the copy goes', async () => {
    const { app, asked, stepsOrders } = prepare({
      ec2: {
        images: async ({ ids = [], names = [] }) => ({
          items: [...ids.map(id => image(id, 'web')), ...names.map(name => image('ami-9', name))],
        }),
      },
    });
    answerAll(asked, 'Copy Image');
    await assert.rejects(
      async () => copyToRegions.run(app, node),
      /cannot be named web in region eu-west-1, because image ami-9/,
    );
    assert.deepEqual([asked.questions, stepsOrders], [[], []]);
  });

  it('says what the parameter holds before it is written', async () => {
    const { app, asked } = prepare();
    answerAll(asked, undefined);
    const found = { name: '/golden/web', type: 'String', dataType: 'aws:ec2:image', value: 'ami-0', version: 3 };
    const openParameters = async () => ({ get: async () => found, put: async () => ({ version: 4 }) });
    await writeParameter.run({ ...app, openParameters }, node);
    assert.match(asked.questions[0]?.detail ?? '', /changes from ami-0 to ami-2/);
  });

  it('tells a step that was not started after all', async () => {
    const { app, asked } = prepare();
    answerAll(asked, 'Share Image');
    const start = async () => ({ kind: 'not-stored', message: 'The disk is full.' }) as const;
    const steps = { ...app.steps, start };
    await assert.rejects(async () => shareImage.run({ ...app, steps }, node), { message: 'The disk is full.' });
  });

  it('does not repeat what is shown while it is typed: a wrong text is refused by the box itself', async () => {
    const { app, asked, stepsOrders } = prepare();
    answerAll(asked, 'Share Image');
    asked.typeWith = field => (field.check?.('o-abcdefghij') === undefined ? 'o-abcdefghij' : undefined);
    await shareImage.run(app, node);
    assert.deepEqual([asked.questions, stepsOrders], [[], []]);
  });
});

describe('An image of an account that the folder does not allow', () => {
  it('comes with the way to the settings that say so, and not to another profile', async () => {
    for (const command of [shareImage, removeProtection]) {
      const { app, done } = prepare({ settings: { guards: [{ account: '999999999999', region: '' }] } });
      const refusal: unknown = await Promise.resolve(command.run(app, node)).catch((error: unknown) => error);
      assert.ok(refusal instanceof Refusal);
      assert.deepEqual(
        refusal.offers.map(({ title }) => title),
        ['Open Settings'],
      );
      await refusal.offers[0]?.run();
      assert.deepEqual(done, ['run workbench.action.openSettings @id:ami.guard.account,ami.guard.region']);
    }
  });
});

describe('Copy to Regions', () => {
  it('reads the regions behind a progress that can be cancelled, and copies nothing then', async () => {
    const signals: unknown[] = [];
    const { app, asked, stepsOrders } = prepare({
      ec2: {
        regions: async options => {
          signals.push(options?.signal);
          return [];
        },
      },
    });
    await copyToRegions.run(app, node);
    assert.deepEqual(asked.progresses.at(-1), { title: 'Reading the regions…', canCancel: true });
    assert.ok(signals[0] instanceof AbortSignal);
    asked.cancels = title => title === 'Reading the regions…';
    const lists = asked.lists.length;
    await copyToRegions.run(app, node);
    assert.deepEqual([asked.lists.length, stepsOrders], [lists, []]);
  });
});

describe('Remove Protection', () => {
  it('takes it away after a confirmation that says when the image can be deregistered', async () => {
    const { app, asked, calls, done } = prepare();
    asked.confirmWith = () => 'Remove Protection';
    await removeProtection.run(app, node);
    assert.deepEqual(asked.questions[0]?.detail?.split('\n'), [
      'ami-2 in account 123456789012, region us-east-1',
      'The image can be deregistered after the cooldown period of 24 hours.',
    ]);
    assert.deepEqual(calls, ['images', 'protect ami-2 off']);
    assert.deepEqual(
      [asked.progresses.at(-1), done],
      [{ title: 'Removing the protection from web…', canCancel: false }, ['refresh account']],
    );
  });

  it('says that an image without a cooldown can be deregistered at once', async () => {
    const images = async () => ({ items: [image('ami-2', 'web', { protection: 'enabled-without-cooldown' })] });
    const { app, asked, calls } = prepare({ ec2: { images } });
    await removeProtection.run(app, node);
    assert.match(asked.questions[0]?.detail ?? '', /can be deregistered immediately\.$/);
    assert.deepEqual(calls, []);
  });

  it('says so as well of an image whose cooldown is over', async () => {
    const protection = `disabled after ${new Date(Date.now() - 3_600_000).toISOString()}`;
    const { app } = prepare({ ec2: { images: async () => ({ items: [image('ami-2', 'web', { protection })] }) } });
    await assert.rejects(async () => removeProtection.run(app, node), /^Refusal: Image web is not protected/);
  });

  it('leaves it where the person cancels the reading', async () => {
    const { app, asked, calls } = prepare();
    asked.cancels = () => true;
    await removeProtection.run(app, node);
    assert.deepEqual([asked.questions, calls], [[], []]);
  });

  it('leaves it after Escape', async () => {
    const { app, calls } = prepare();
    await removeProtection.run(app, node);
    assert.deepEqual(calls, ['images']);
  });

  it('refuses an image that is not protected', async () => {
    const { app } = prepare({ ec2: { images: async () => ({ items: [image('ami-2', 'web')] }) } });
    await assert.rejects(async () => removeProtection.run(app, node), {
      message: 'Image web is not protected from deregistration.',
    });
  });
});
