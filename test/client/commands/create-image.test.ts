import assert from 'node:assert/strict';
import { createImage } from '../../../client/src/commands/create-image';
import { createImageFromInstance } from '../../../client/src/commands/create-image-from-instance';
import { runAgain } from '../../../client/src/commands/run-again';
import type { Ec2 } from '../../../client/src/ec2/ec2';
import { Refusal } from '../../../client/src/refusal';
import type { ReadRequestResult } from '../../../server/src/protocol';
import { failure, image, instance } from '../ec2/support/fake-ec2';
import { makeRun } from '../runs/support/make-run';
import { account, fakeApp, profile } from './support/fake-app';

const id = 'i-1234567890abcdef0';
const text = JSON.stringify({ InstanceId: id, Name: 'web-1' });
const running: Partial<Ec2> = { instances: async () => ({ items: [instance(id)] }) };
const button = 'Reboot and Create Image';

describe('Create Image', () => {
  it('sends nothing when the person presses Escape', async () => {
    const { app, asked, orders } = fakeApp({ text, ec2: running });
    await createImage.run(app);
    assert.equal(asked.questions.length, 1);
    assert.deepEqual(orders, []);
  });

  it('sends what was planned, to where it was planned', async () => {
    const { app, asked, orders } = fakeApp({ text, ec2: running });
    asked.confirmWith = () => button;
    await createImage.run(app);
    assert.equal(orders.length, 1);
    const [order] = orders;
    assert.deepEqual(order?.request, { InstanceId: id, Name: 'web-1' });
    assert.deepEqual(
      [order?.target.account, order?.target.profile, order?.target.region],
      [account, 'prod', 'us-east-1'],
    );
    assert.deepEqual([order?.file, order?.gitCommit], ['file:///requests/web.ami.json', 'c0ffee']);
    assert.equal(order?.plan?.reboot, 'reboots');
  });

  it('sends nothing without a document', async () => {
    const { app, asked, orders } = fakeApp({ text, ec2: running });
    await createImage.run({ ...app, findRequest: async () => undefined });
    assert.deepEqual([asked.questions, orders], [[], []]);
  });

  it('keeps with the run the name of the instance, and the commit only of what is saved in a file', async () => {
    const named: Partial<Ec2> = { instances: async () => ({ items: [instance(id, { tags: { Name: 'web-1' } })] }) };
    const orderOf = async (ec2: Partial<Ec2>, isDirty: boolean) => {
      const { app, asked, orders, document } = fakeApp({ text, ec2 });
      asked.confirmWith = ({ answers }) => answers[0]?.title;
      await createImage.run({ ...app, findRequest: async () => ({ ...document, isDirty }) });
      return orders[0];
    };
    const saved = await orderOf(named, false);
    assert.deepEqual([saved?.instance, saved?.gitCommit], [{ id, name: 'web-1' }, 'c0ffee']);
    assert.equal((await orderOf(named, true))?.gitCommit, undefined);
    const unread = { instances: async () => Promise.reject(failure('RequestLimitExceeded', 'throttled')) };
    assert.deepEqual((await orderOf(unread, false))?.instance, { id, name: undefined });
  });

  it('says only what prevents the image, with the way to the plan', async () => {
    const pending = image('ami-9', 'web-0', { state: 'pending', sourceInstanceId: id });
    const taken = image('ami-8', 'web-1');
    const problem = { rule: 'x', message: 'EC2 rejects this.', range: { start: at(0), end: at(1) } };
    const { app, done } = fakeApp({
      text,
      ec2: {
        ...running,
        images: async query => ({ items: query.sourceInstanceIds === undefined ? [taken] : [pending] }),
      },
      read: async ({ facts }) => ({
        kind: 'request',
        request: { InstanceId: id, Name: 'web-1' },
        errors: facts === undefined ? [] : [problem],
        warnings: [],
        notes: [],
        unresolved: [],
        places: {},
      }),
    });
    const refusal: unknown = await Promise.resolve(createImage.run(app)).catch((error: unknown) => error);
    assert.ok(refusal instanceof Refusal);
    assert.equal(refusal.message, 'EC2 rejects this.');
    assert.deepEqual(
      refusal.offers.map(({ title }) => title),
      ['Show Plan'],
    );
    await refusal.offers[0]?.run();
    assert.deepEqual(done, ['run ami.planImage file:///requests/web.ami.json']);
  });

  describe('where the permission is denied', () => {
    const denied = async (message: string) => {
      const { app, asked, done } = fakeApp({
        text,
        settings: { checkPermissionsFirst: true },
        ec2: {
          ...running,
          checkPermission: async () => Promise.reject(failure('UnauthorizedOperation', 'refused', message)),
          decodeAuthorizationMessage: async () => '{}',
        },
      });
      const refusal: unknown = await Promise.resolve(createImage.run(app)).catch((error: unknown) => error);
      assert.ok(refusal instanceof Refusal);
      return { offers: refusal.offers, asked, done };
    };
    const titles = (offers: Refusal['offers']) => offers.map(({ title }) => title);
    const missing =
      'You are not authorized to perform this operation. User: arn:aws:iam::123456789012:user/me is not authorized to perform: ec2:CreateImage because no identity-based policy allows the ec2:CreateImage action.';

    it('copies the policy that is missing', async () => {
      const { offers, done } = await denied(missing);
      assert.deepEqual(titles(offers), ['Copy Policy', 'Show Plan']);
      await offers[0]?.run();
      assert.match(done[0] ?? '', /^copy \{.*"ec2:CreateImage"/s);
    });

    it('explains the denial where EC2 sent its decision', async () => {
      const { offers, asked } = await denied(`${missing} Encoded authorization failure message: z9Abc-_`);
      assert.deepEqual(titles(offers), ['Copy Policy', 'Explain Denial', 'Show Plan']);
      await offers[1]?.run();
      assert.equal(asked.questions[0]?.title, 'Why AWS Denied the Call');
    });

    it('offers no policy against a policy that forbids it', async () => {
      const { offers } = await denied(
        missing.replace(
          'because no identity-based policy allows the ec2:CreateImage action',
          'with an explicit deny in a service control policy',
        ),
      );
      assert.deepEqual(titles(offers), ['Show Plan']);
    });
  });

  it('never sends a plan that stops, and does not even ask', async () => {
    const read = async (): Promise<ReadRequestResult> => ({
      kind: 'request',
      request: { InstanceId: id, Name: 'web-1', DryRun: true },
      errors: [],
      warnings: [],
      notes: [],
      unresolved: [],
      places: {},
    });
    const { app, asked, orders } = fakeApp({ text, ec2: running, read });
    asked.confirmWith = ({ answers }) => answers[0]?.title;
    await assert.rejects(async () => createImage.run(app), /DryRun is true/);
    assert.deepEqual([asked.questions, orders], [[], []]);
  });

  it('never sends what the account says EC2 rejects', async () => {
    const read = async ({ facts }: { readonly facts?: object }): Promise<ReadRequestResult> => {
      const problem = { rule: 'live-x', message: 'EC2 rejects this.', range: { start: at(0), end: at(1) } };
      const errors = facts === undefined ? [] : [problem];
      const request = { InstanceId: id, Name: 'web-1' };
      return { kind: 'request', request, errors, warnings: [], notes: [], unresolved: [], places: {} };
    };
    const { app, asked, orders } = fakeApp({ text, ec2: running, read });
    asked.confirmWith = ({ answers }) => answers[0]?.title;
    await assert.rejects(async () => createImage.run(app), { name: 'Refusal', message: 'EC2 rejects this.' });
    assert.deepEqual([asked.questions, orders], [[], []]);
  });

  it('stops when EC2 denies the permission, and offers the policy that is missing', async () => {
    const { app, asked, orders } = fakeApp({
      text,
      settings: { checkPermissionsFirst: true },
      ec2: {
        ...running,
        checkPermission: async () => {
          throw failure('UnauthorizedOperation', 'refused', 'You are not authorized to perform: ec2:CreateImage');
        },
      },
    });
    asked.confirmWith = ({ answers }) => answers[0]?.title;
    await assert.rejects(
      async () => createImage.run(app),
      (error: Refusal) => error.offers.some(({ title }) => title === 'Copy Policy'),
    );
    assert.deepEqual(orders, []);
  });

  describe('with steps that follow', () => {
    const steps = [
      { id: 'copy', api: 'CopyImage', input: {}, on: 'source', regions: { 'eu-west-1': {} } },
      {
        id: 'share',
        api: 'ModifyImageAttribute',
        input: { LaunchPermission: { Add: [{ UserId: '444455556666' }] } },
        on: 'all',
      },
    ];
    const withRegions = (optIn: 'opted-in' | 'not-opted-in'): Partial<Ec2> => ({
      ...running,
      regions: async () => [
        { name: 'us-east-1', optIn: 'opt-in-not-required' },
        { name: 'eu-west-1', optIn },
      ],
    });
    const files = { '/requests/web.ami-after.json': JSON.stringify({ steps }) };

    it('names every copy and everyone who gets access, before anything is sent', async () => {
      const { app, asked, orders } = fakeApp({ text, ec2: withRegions('opted-in'), files });
      await createImage.run(app);
      const lines = asked.questions[0]?.detail?.split('\n') ?? [];
      assert.deepEqual(lines.slice(-2), ['Copied to 1 region: eu-west-1', 'Shared with: 444455556666 (new)']);
      assert.deepEqual(orders, []);
    });

    it('never sends what a step says EC2 would refuse', async () => {
      const { app, asked, orders } = fakeApp({ text, ec2: withRegions('not-opted-in'), files });
      await assert.rejects(async () => createImage.run(app), /region eu-west-1 is not enabled for this account/);
      assert.deepEqual([asked.questions, orders], [[], []]);
    });

    it('refuses their errors in the words of a request, before EC2 is asked', async () => {
      const range = { start: at(0), end: at(1) };
      const calls: string[] = [];
      const ec2 = {
        instances: async () => {
          calls.push('instances');
          return { items: [] };
        },
      };
      const { app, asked, done } = fakeApp({
        text,
        ec2,
        files,
        readSteps: async () => ({
          kind: 'steps',
          steps: [],
          extends: [],
          errors: [{ rule: 'step-id', message: 'Two steps have the ID copy.', range }],
          warnings: [],
          notes: [],
          unresolved: [],
        }),
      });
      await assert.rejects(
        async () => createImage.run(app),
        (error: Refusal) =>
          error.message === 'requests/web.ami-after.json has an error: Two steps have the ID copy.' &&
          error.offers.map(({ title }) => title).join() === 'Show Problem',
      );
      assert.deepEqual([asked.questions, calls, done], [[], [], []]);
    });

    it('refuses a file beside the request that is no file of steps', async () => {
      const { app, orders } = fakeApp({
        text,
        ec2: running,
        files,
        readSteps: async () => ({ kind: 'other', message: 'This file does not contain steps.' }),
      });
      await assert.rejects(async () => createImage.run(app), new Refusal('This file does not contain steps.'));
      assert.deepEqual(orders, []);
    });
  });

  it('tells a request that was not sent after all', async () => {
    const { app, asked } = fakeApp({
      text,
      ec2: running,
      start: async () => ({ kind: 'not-stored', message: 'The disk is full.' }),
    });
    asked.confirmWith = () => button;
    await assert.rejects(async () => createImage.run(app), new Refusal('The disk is full.'));
  });

  it('blocks what a guard of any settings level forbids, with a way on', async () => {
    const guards = [
      { account: '', region: 'us-east-1' },
      { account: '111111111111', region: '' },
    ];
    const { app, asked, orders } = fakeApp({ text, ec2: running, settings: { guards } });
    asked.confirmWith = () => button;
    await assert.rejects(
      async () => createImage.run(app),
      (error: Refusal) =>
        /111111111111/.test(error.message) &&
        error.offers.map(({ title }) => title).join() === 'Select Profile,Open Settings',
    );
    assert.deepEqual([asked.questions, orders], [[], []]);
  });

  it('passes the guard on to the sending', async () => {
    const guards = [
      { account: '', region: 'us-east-1' },
      { account, region: '' },
    ];
    const { app, asked, orders } = fakeApp({ text, ec2: running, settings: { guards } });
    asked.confirmWith = () => button;
    await createImage.run(app);
    assert.deepEqual(orders[0]?.guard?.(), { account, region: 'us-east-1' });
  });

  describe('for a file that names another instance than the selected one', () => {
    const selected = 'i-99999999999999999';
    const state = { kind: 'ready', target: { profile, region: 'us-east-1' }, instanceId: selected } as const;

    it('asks which, and sends nothing on Escape', async () => {
      const { app, asked, orders } = fakeApp({ text, ec2: running, state });
      await createImage.run(app);
      assert.deepEqual(
        asked.questions[0]?.answers.map(({ title }) => title),
        [`Use ${id}`, `Use ${selected}`],
      );
      assert.deepEqual(orders, []);
    });

    it('takes the one that the person chose', async () => {
      for (const chosen of [id, selected]) {
        const ec2 = { instances: async () => ({ items: [instance(chosen)] }) };
        const { app, asked, orders } = fakeApp({ text, ec2, state });
        asked.confirmWith = ({ answers }) => (answers.length > 1 ? `Use ${chosen}` : button);
        await createImage.run(app);
        assert.equal(orders[0]?.request.InstanceId, chosen);
      }
    });

    it('asks when an earlier run is done again, too', async () => {
      const run = makeRun('run-1', { file: 'file:///requests/web.ami.json' });
      const { app, asked, orders } = fakeApp({ text, ec2: running, state, runs: [run] });
      await runAgain.run(app, { kind: 'run', run });
      assert.equal(asked.questions[0]?.answers.length, 2);
      assert.deepEqual(orders, []);
    });
  });

  describe('again after a lost reply', () => {
    const attempts = [{ sent: '2026-11-23T12:00:00.000Z', result: 'unknown' as const }];
    const notFound = { kind: 'ended', outcome: { kind: 'not-created', why: { kind: 'not-found' } } } as const;
    const lost = makeRun('run-1', { file: 'file:///requests/web.ami.json', attempts, state: notFound });
    const again = async (run: typeof lost, answer?: string) => {
      const { app, asked, orders } = fakeApp({ text, ec2: running, runs: [run] });
      asked.confirmWith = ({ answers }) => answers.find(({ title }) => title === answer)?.title;
      await runAgain.run(app, { kind: 'run', run });
      return { titles: asked.questions.map(({ title }) => title), orders };
    };

    it('says first that the image may exist, and goes no further without a word', async () => {
      assert.deepEqual(await again(lost), {
        titles: ['The first image web-2026 might exist. Create another one?'],
        orders: [],
      });
    });

    it('goes on to the confirmation when the person wants another one', async () => {
      const { titles, orders } = await again(lost, 'Create Another Image…');
      assert.deepEqual([titles.length, titles[1], orders], [2, 'Create image web-1?', []]);
    });

    it('does not ask where EC2 has answered, or the image was found', async () => {
      const refused = { ...lost, attempts: [{ sent: lost.created, result: 'refused' as const }] };
      for (const run of [refused, { ...lost, imageId: 'ami-1' }]) {
        assert.deepEqual((await again(run)).titles, ['Create image web-1?']);
      }
    });
  });

  it('says before the confirmation that an image of the instance is pending', async () => {
    const pending = image('ami-9', 'web-0', { state: 'pending', sourceInstanceId: id });
    const { app, asked } = fakeApp({
      text,
      ec2: { ...running, images: async query => ({ items: query.sourceInstanceIds === undefined ? [] : [pending] }) },
    });
    await createImage.run(app);
    assert.match(asked.questions[0]?.detail ?? '', /Image web-0 \(ami-9\) of this instance is still pending/);
  });

  it('does not ask an emulator by DryRun before the person has confirmed', async () => {
    const emulator = { ...profile, endpoint: 'http://localhost:4566' };
    const { app, asked } = fakeApp({
      text,
      ec2: running,
      settings: { checkPermissionsFirst: true },
      state: { kind: 'ready', target: { profile: emulator, region: 'us-east-1' } },
    });
    await createImage.run(app);
    assert.match(
      asked.questions[0]?.detail ?? '',
      /The request is sent to http:\/\/localhost:4566, which is not AWS\./,
    );
  });

  it('calls nothing in Restricted Mode', async () => {
    const { app, orders } = fakeApp({ text, state: { kind: 'untrusted' } });
    await assert.rejects(async () => createImage.run(app), /Restricted Mode/);
    assert.deepEqual(orders, []);
  });
});

describe('Create Image on an instance of the tree', () => {
  const node = { kind: 'instance', instance: instance(id, { tags: { Name: 'web:1' } }) };

  it('asks for a name and sends nothing else, whatever file is open', async () => {
    const { app, asked, orders } = fakeApp({ text: '{"InstanceId":"i-aaaaaaaa","Name":"other"}', ec2: running });
    asked.typeWith = () => 'golden';
    asked.confirmWith = () => button;
    await createImageFromInstance.run(app, node);
    assert.deepEqual(orders[0]?.request, { InstanceId: id, Name: 'golden' });
    assert.equal(orders[0]?.file, undefined);
  });

  it('proposes a name that EC2 takes', async () => {
    const { app, asked } = fakeApp();
    await createImageFromInstance.run(app, node);
    assert.match(asked.fields[0]?.value ?? '', /^web-1-\d{8}T\d{6}$/);
  });

  it('proposes a name without its strange characters, and one that is not too long, or the id', async () => {
    const proposed = async (of: Parameters<typeof instance>[1]) => {
      const { app, asked } = fakeApp();
      await createImageFromInstance.run(app, { kind: 'instance', instance: instance(id, of) });
      return [asked.fields[0]?.title, asked.fields[0]?.value?.replace(/-\d{8}T\d{6}$/, '')];
    };
    assert.deepEqual(await proposed({ tags: { Name: ' a::b ' } }), ['Create Image from  a::b ', 'a--b']);
    assert.deepEqual(await proposed({ tags: { Name: 'x'.repeat(200) } }).then(([, name]) => name?.length), 100);
    assert.deepEqual(await proposed({}), [`Create Image from ${id}`, id]);
  });

  it('does not take a name that EC2 would refuse', async () => {
    const { app, asked, orders } = fakeApp({ ec2: running });
    asked.typeWith = () => 'web:1';
    await createImageFromInstance.run(app, node);
    assert.deepEqual(orders, []);
  });

  it('says at each key what is wrong with the name, and takes it without the space around it', async () => {
    const { app, asked, orders } = fakeApp({ ec2: running });
    asked.typeWith = ({ check }) => {
      assert.deepEqual(
        ['', '  ', 'ab', 'web:1', 'web-1', 'web-${date}'].map(text => check?.(text)),
        [
          'Enter a name',
          'Enter a name',
          'The name must have 3 to 128 characters',
          "Use only letters, digits, spaces, and ( ) [ ] . / - ' @ _",
          undefined,
          undefined,
        ],
      );
      return ' golden ';
    };
    asked.confirmWith = () => button;
    await createImageFromInstance.run(app, node);
    assert.equal(orders[0]?.request.Name, 'golden');
  });

  it('asks for nothing on what is no instance', async () => {
    const { app, asked } = fakeApp();
    for (const place of [undefined, { kind: 'image' }]) await createImageFromInstance.run(app, place);
    assert.deepEqual(asked.fields, []);
  });

  it('sends nothing on Escape or without a name', async () => {
    for (const typed of [undefined, '', '  ']) {
      const { app, asked, orders } = fakeApp({ ec2: running });
      asked.typeWith = () => typed;
      asked.confirmWith = () => button;
      await createImageFromInstance.run(app, node);
      assert.deepEqual(orders, []);
    }
  });
});

function at(character: number) {
  return { line: 0, character };
}
