import assert from 'node:assert/strict';
import { newRunSteps } from '../../../client/src/after/expand-steps';
import { withState } from '../../../client/src/after/progress';
import { findImagePlace, otherAccountSentence, readImageAt } from '../../../client/src/commands/image-place';
import { selectRegion } from '../../../client/src/commands/select-region';
import { showImageDetails } from '../../../client/src/commands/show-image-details';
import { showLineage } from '../../../client/src/commands/show-lineage';
import { showPlace } from '../../../client/src/commands/show-place';
import { stepContext } from '../../../client/src/commands/step-context';
import type { Ec2 } from '../../../client/src/ec2/ec2';
import type { ImageState } from '../../../client/src/ec2/model';
import type { Profile } from '../../../client/src/ec2/profile';
import type { TargetRef } from '../../../client/src/ec2/target-ref';
import { Refusal } from '../../../client/src/refusal';
import type { StepDefinition } from '../../../server/src/protocol';
import { failure, fakeEc2, image } from '../ec2/support/fake-ec2';
import { makeRun } from '../runs/support/make-run';
import { fileUri } from './support/documents';
import { account, type FakeAppOptions, fakeApp, profile } from './support/fake-app';

const target = { profile: 'prod', region: 'us-east-1', account };
const file = 'file:///requests/web.ami.json';
const run = makeRun('run-1', { imageId: 'ami-1', file });

describe('The image that a command is about', () => {
  const node = (id: string) => ({ kind: 'image', image: image(id, 'web') });

  it('is the one of a run where it was created, with its file', async () => {
    const { app } = fakeApp({ runs: [run], state: { kind: 'no-profile' } });
    assert.deepEqual(await findImagePlace(app, 'run-1'), { imageId: 'ami-1', target: run.target, file });
  });

  it('is the one of the tree where the window looks, with the file of the run that created it', async () => {
    const { app } = fakeApp({ runs: [makeRun('run-0', { imageId: 'ami-0', file: 'file:///other' }), run] });
    const found = await findImagePlace(app, node('ami-1'));
    assert.deepEqual([found?.imageId, found?.target.account, found?.file], ['ami-1', account, file]);
    assert.equal((await findImagePlace(app, node('ami-2')))?.file, undefined);
    const elsewhere = { kind: 'ready', target: { profile, region: 'eu-west-1' } } as const;
    const found2 = await findImagePlace(fakeApp({ state: elsewhere }).app, node('ami-1'));
    assert.deepEqual([found2?.target.profile, found2?.target.region], ['prod', 'eu-west-1']);
  });

  it('is none where the window looks nowhere', async () => {
    const { app } = fakeApp({ state: { kind: 'no-profile' } });
    assert.equal(await findImagePlace(app, node('ami-1')), undefined);
  });

  it('is none for what only looks like one', async () => {
    const { app } = fakeApp({ runs: [makeRun('run-2')] });
    for (const place of [
      'run-2',
      { imageId: 'ami-1' },
      { target },
      { imageId: 7, target },
      { imageId: 'ami-1', target: 'prod' },
      { imageId: 'ami-1', target: null },
      { imageId: 'ami-1', target: { profile: 'prod' } },
      { imageId: 'ami-1', target: { region: 'us-east-1' } },
      { imageId: 'ami-1', target: { profile: 7, region: 'us-east-1' } },
      { imageId: 'ami-1', target: { profile: 'prod', region: 7 } },
    ]) {
      assert.equal(await findImagePlace(app, place), undefined, JSON.stringify(place));
    }
    assert.deepEqual(await findImagePlace(app, { imageId: 'ami-1', target }), { imageId: 'ami-1', target });
  });
});

describe('Reading an image before it is changed', () => {
  const read = (ec2: Partial<Ec2>, of = target) => {
    const { app, asked } = fakeApp({ ec2 });
    return { asked, found: readImageAt(app, { imageId: 'ami-1', target: of, file }) };
  };
  const inState = (state: ImageState): Partial<Ec2> => ({
    images: async () => ({ items: [image('ami-0', 'other'), image('ami-1', 'web', { state })] }),
  });
  const fails = (code: string): Partial<Ec2> => ({
    images: async () => Promise.reject(failure(code, 'refused', 'no')),
  });

  it('finds it as EC2 has it, behind a progress that can be cancelled', async () => {
    for (const state of ['available', 'disabled'] as const) {
      const { asked, found } = read(inState(state));
      const { imageId, image: current, file: of } = (await found) ?? {};
      assert.deepEqual([imageId, current?.id, current?.state, of], ['ami-1', 'ami-1', state, file]);
      assert.deepEqual(asked.progresses, [{ title: 'Reading ami-1…', canCancel: true }]);
    }
  });

  it('refuses one that cannot be changed yet, and one that is not there', async () => {
    await assert.rejects(
      read(inState('pending')).found,
      new Refusal('Image ami-1 is pending. Wait until it is available.'),
    );
    await assert.rejects(
      read(inState('failed')).found,
      new Refusal('Image ami-1 is in the state failed and cannot be changed.'),
    );
    const gone = 'Image ami-1 does not exist in account 123456789012, region us-east-1.';
    const others = { images: async () => ({ items: [image('ami-0', 'other')] }) };
    for (const ec2 of [others, fails('InvalidAMIID.NotFound'), fails('InvalidAMIID.Unavailable')]) {
      await assert.rejects(read(ec2).found, new Refusal(gone));
    }
    const unknown = { profile: 'prod', region: 'us-east-1' };
    const { app } = fakeApp({ ec2: others });
    await assert.rejects(
      readImageAt(app, { imageId: 'ami-1', target: unknown }),
      /Image ami-1 does not exist in region us-east-1\.$/,
    );
  });

  it('refuses before it looks where the profile is signed in to another account', async () => {
    const ec2 = { callerIdentity: async () => ({ account: '999999999999', arn: '' }) };
    const sentence = 'The image is in account 123456789012, but the profile prod now uses account 999999999999.';
    await assert.rejects(read(ec2).found, new Refusal(sentence));
    assert.equal(otherAccountSentence(target, '999999999999'), sentence);
  });

  it('refuses in our words what EC2 refuses', async () => {
    const elsewhere = { ...target, profile: 'dev', region: 'eu-west-1' };
    const refusal: unknown = await read(fails('UnauthorizedOperation'), elsewhere).found.catch(
      (error: unknown) => error,
    );
    assert.ok(refusal instanceof Refusal);
    assert.equal(refusal.message, 'AWS denied this request from dev without naming the missing permission.');
    const broken = { images: async () => Promise.reject(new TypeError('bug')) };
    await assert.rejects(read(broken).found, TypeError);
  });

  it('is called off by Cancel, and says nothing of what failed then', async () => {
    const cancel = new AbortController();
    const signals: (AbortSignal | undefined)[] = [];
    const { app, asked } = fakeApp({
      ec2: {
        callerIdentity: async options => {
          signals.push(options?.signal);
          return { account, arn: '' };
        },
        images: async (_, options) => {
          signals.push(options?.signal);
          cancel.abort();
          throw failure('Aborted', 'unknown');
        },
      },
    });
    const progress = async <Value>(_: unknown, work: (signal: AbortSignal) => Promise<Value>) => work(cancel.signal);
    const cancelling = { ...app, ask: Object.assign(asked, { progress }) };
    await assert.rejects(readImageAt(cancelling, { imageId: 'ami-1', target }), { code: 'Aborted' });
    assert.deepEqual(signals, [cancel.signal, cancel.signal]);
  });
});

describe('Show Image Details, where something is missing', () => {
  const show = async (ec2: Partial<Ec2>, options: FakeAppOptions = {}) => {
    const { app, asked, done } = fakeApp({ ec2, runs: [run], ...options });
    return { app, asked, done };
  };

  it('shows nothing when the person cancels', async () => {
    const { app, asked, done } = await show({});
    await showImageDetails.run({ ...app, ask: Object.assign(asked, { progress: async () => undefined }) }, 'run-1');
    assert.deepEqual(done, []);
  });

  it('says in our words what could not be read, and shows the rest', async () => {
    const ec2: Partial<Ec2> = {
      images: async () => ({ items: [image('ami-1', 'web')] }),
      imageSharing: async () => Promise.reject(failure('UnauthorizedOperation', 'refused', 'no')),
    };
    const { app } = await show(ec2, { runs: [{ ...run, target: { ...target, profile: 'dev' } }] });
    const shown: unknown[] = [];
    const imagePages = { ...app.imagePages, show: (details: unknown) => void shown.push(details) };
    await showImageDetails.run({ ...app, imagePages }, 'run-1');
    assert.equal(shown.length, 1);
    assert.match(JSON.stringify(shown[0]), /AWS denied this request from dev without naming the missing permission\./);
  });

  it('reads behind a progress that can be cancelled', async () => {
    const ec2 = { images: async () => ({ items: [image('ami-1', 'web')] }), imageSharing: async () => [] };
    const { app, asked } = await show(ec2);
    await showImageDetails.run(app, 'run-1');
    assert.deepEqual(asked.progresses, [{ title: 'Reading ami-1…', canCancel: true }]);
  });
});

describe('A page about an image', () => {
  it('is read in the region of the image and wherever its copies are, by calls that Cancel ends', async () => {
    const connected: string[] = [];
    const signals = new Set<AbortSignal | undefined>();
    const { app } = fakeApp({ runs: [run] });
    const ec2 = fakeEc2({
      regions: async () => ['us-east-1', 'eu-west-1'].map(name => ({ name, optIn: 'opted-in' as const })),
      images: async (_, options) => {
        signals.add(options?.signal);
        return { items: [image('ami-1', 'web')] };
      },
      imageSharing: async () => [],
      imageReferences: async () => ({ items: [] }),
    });
    const openRef = async ({ profile, region, account: of }: TargetRef) => {
      connected.push(`${profile} ${region} ${of}`);
      return ec2;
    };
    await showImageDetails.run({ ...app, accounts: { ...app.accounts, openRef } }, 'run-1');
    assert.deepEqual(new Set(connected), new Set([`prod us-east-1 ${account}`, `prod eu-west-1 ${account}`]));
    assert.ok(signals.size === 1 && !signals.has(undefined));
  });

  it('is the one of its lineage where that is asked for', async () => {
    const { app, done } = fakeApp({
      runs: [run],
      ec2: {
        images: async () => ({ items: [image('ami-1', 'web')] }),
        imageSharing: async () => [],
        imageAncestry: async () => [],
      },
    });
    await showLineage.run(app, 'run-1');
    assert.deepEqual(done, ['show lineage ami-1']);
  });
});

describe('A place in a file', () => {
  const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 5 } };
  const show = async (...args: unknown[]) => {
    const { app } = fakeApp();
    const shown: unknown[] = [];
    const editor = {
      ...app.editor,
      show: async (uri: { path: string }, at: unknown) => void shown.push([uri.path, at]),
    };
    await showPlace.run({ ...app, editor }, ...args);
    return shown;
  };

  it('is opened where the link says, or at the top', async () => {
    assert.deepEqual(await show(file, range), [['/requests/web.ami.json', range]]);
    for (const other of [undefined, null, 7, {}, { start: range.start }, { end: range.end }]) {
      assert.deepEqual(await show(file, other), [['/requests/web.ami.json', undefined]]);
    }
  });

  it('is refused where the file is gone, and nothing for what is no file', async () => {
    await assert.rejects(show('file:///gone.json', range), new Refusal('The file no longer exists.'));
    for (const uri of [undefined, 7, {}]) assert.deepEqual(await show(uri, range), []);
  });
});

describe('Select Region, without one', () => {
  const select = async (state: FakeAppOptions['state'], pick: (rows: readonly string[]) => string | undefined) => {
    const { app, asked, done } = fakeApp({ state });
    asked.pickWith = pick;
    await selectRegion.run(app);
    return done;
  };
  const bare: Profile = { name: 'bare', kind: 'static' };

  it('asks for the region of a profile that has none', async () => {
    assert.deepEqual(await select({ kind: 'no-region', profile: bare }, () => 'us-east-1'), [
      'select region us-east-1',
    ]);
  });

  it('asks for a profile first where there is none, and for the region in any case', async () => {
    const both = (rows: readonly string[]) => rows.find(row => row === 'prod' || row === 'us-east-1');
    assert.deepEqual(await select({ kind: 'no-profile' }, both), [
      'refresh profiles',
      'select profile prod',
      'select region us-east-1',
    ]);
  });
});

describe('What a confirmation of steps knows', () => {
  it('is what the person calls an account', () => {
    const accountNames = { '111111111111': 'shop', '222222222222': '', '333333333333': 7 };
    const { nameOf, sharedBefore } = stepContext(fakeApp({ settings: { accountNames } }).app, undefined);
    const names = ['111111111111', '222222222222', '333333333333', '444444444444', 'constructor'].map(nameOf);
    assert.deepEqual(names, ['shop', undefined, undefined, undefined, undefined]);
    assert.equal(sharedBefore.size, 0);
  });

  it('is who has got access to images of no file, where the confirmation is of no file either', () => {
    const share: StepDefinition = {
      id: 'share',
      api: 'ModifyImageAttribute',
      input: { LaunchPermission: { Add: [{ UserId: '444455556666' }] } },
      on: 'source',
    };
    const state = { kind: 'done', at: '2026-11-25T12:00:00.000Z', result: {} } as const;
    const after = withState(newRunSteps([share], { region: 'us-east-1' }), 'share/source', state);
    const knownTo = (of: string | undefined) => {
      const { app } = fakeApp({ runs: [makeRun('run-1', { imageId: 'ami-1', file: of, after })] });
      return [...stepContext(app, undefined).sharedBefore];
    };
    assert.deepEqual([knownTo(undefined), knownTo(file)], [['444455556666'], []]);
  });

  it('is nobody for a file outside of every folder', () => {
    const { app } = fakeApp();
    const stepFiles = { ...app.stepFiles, folderOf: () => undefined };
    assert.equal(stepContext({ ...app, stepFiles }, fileUri('/tmp/web.ami.json')).sharedBefore.size, 0);
  });
});
