import assert from 'node:assert/strict';
import type { Ec2 } from '../../../client/src/ec2/ec2';
import type { Parameters } from '../../../client/src/ec2/parameters';
import type { Target } from '../../../client/src/ec2/profile';
import type { PlanFacts } from '../../../client/src/plan/plan-facts';
import { readStepAccount, toPlanSteps, withUnread } from '../../../client/src/requests/plan-steps';
import type { StepReading } from '../../../client/src/requests/steps-of-request';
import type { StepDefinition } from '../../../server/src/protocol';
import { fileUri } from '../commands/support/documents';
import { profile } from '../commands/support/fake-app';
import { failure, fakeEc2, image, unexpectedCall } from '../ec2/support/fake-ec2';
import { facts, request, snapshot } from '../plan/support/account';

const target: Target = { profile, region: 'us-east-1' };
const copy: StepDefinition = { id: 'copy', api: 'CopyImage', input: {}, on: 'source', regions: { 'eu-west-1': {} } };
const share: StepDefinition = {
  id: 'share',
  api: 'ModifyImageAttribute',
  input: { LaunchPermission: { Add: [{ UserId: '444455556666' }] } },
  on: 'all',
};
const write: StepDefinition = { id: 'write', api: 'PutParameter', input: { Name: '/golden/web' }, on: 'source' };

function reading(steps: readonly StepDefinition[], more: Partial<StepReading> = {}): StepReading {
  const uri = fileUri('/requests/web.ami-after.json');
  return { uri, steps, errors: [], warnings: [], notes: [], unresolved: [], environment: {}, ...more };
}

interface Account {
  readonly ec2?: Partial<Ec2>;
  readonly known?: Partial<PlanFacts>;
  readonly of?: Target;
  readonly request?: object;
  readonly checkPermission?: boolean;
  readonly signal?: AbortSignal;
}

/** What the account says of these steps, and where it was opened. */
async function account(steps: readonly StepDefinition[] | undefined, asked: Account = {}) {
  const { ec2 = {}, known = {}, of = target, checkPermission = false, signal } = asked;
  const opened: string[] = [];
  const refer = async ({ profile: { name }, region }: Target) => ({ profile: name, region });
  const sources = {
    accounts: {
      open: async ({ region }: Target) => {
        opened.push(`ec2 ${region}`);
        return fakeEc2(ec2);
      },
      refer,
    },
    openParameters: async ({ region }: Target): Promise<Parameters> => {
      opened.push(`parameters ${region}`);
      return { get: async () => undefined, put: unexpectedCall };
    },
    explain: ({ code }: { readonly code: string }, { profile: { name } }: Target) => `${name} got ${code}.`,
  };
  const subject = {
    target: of,
    request: { ...request, ...asked.request },
    facts: { ...facts, ...known },
    checkPermission,
  };
  const found = await readStepAccount(sources, steps === undefined ? undefined : reading(steps), subject, { signal });
  return { ...found, opened };
}

describe('What the account says of the steps of a request', () => {
  it('is nothing where there are none, and nobody is asked', async () => {
    const { facts: found, unread, opened } = await account(undefined);
    assert.deepEqual([found, unread, opened], [{ now: facts.now }, [], []]);
  });

  it('is read where the copies go and in the region of the image, for the name of the image', async () => {
    const names: unknown[] = [];
    const images: Ec2['images'] = async query => {
      names.push(query.names);
      return { items: [] };
    };
    const { facts: found, opened } = await account([copy, write], { ec2: { images } });
    assert.deepEqual(new Set(opened), new Set(['ec2 us-east-1', 'ec2 eu-west-1', 'parameters us-east-1']));
    assert.deepEqual(names, [['web-2026']]);
    assert.deepEqual([found.imageName, found.now, found.imagesOfName], ['web-2026', facts.now, { 'eu-west-1': null }]);
  });

  it('says each thing once that could not be read, in our words', async () => {
    const denied = async () => Promise.reject(failure('UnauthorizedOperation', 'refused'));
    const { unread } = await account([copy], { ec2: { regions: denied, images: denied } });
    assert.deepEqual(unread, ['prod got UnauthorizedOperation.']);
  });

  it('asks EC2 by DryRun only where that is wanted, and never an emulator', async () => {
    const checked: string[] = [];
    const checkStepPermission: Ec2['checkStepPermission'] = async ({ api }) => {
      checked.push(api);
      throw failure('UnauthorizedOperation', 'refused');
    };
    const ec2 = { checkStepPermission };
    const emulator = { profile: { ...profile, endpoint: 'http://localhost:4566' }, region: 'us-east-1' };
    await account([share], { ec2 });
    await account([share], { ec2, checkPermission: true, of: emulator });
    assert.deepEqual(checked, []);
    const { facts: found } = await account([share], { ec2, checkPermission: true });
    assert.equal(Object.values(found.permissions ?? {})[0]?.kind, 'refused');
    const { problems = [] } = toPlanSteps(reading([share]), 'us-east-1', found) ?? {};
    assert.deepEqual(problems.at(-1), { level: 'stops', message: 'prod got UnauthorizedOperation.' });
  });

  it('ends with the plan', async () => {
    const signal = AbortSignal.abort();
    const regions = async () => Promise.reject(failure('Aborted', 'unknown'));
    await assert.rejects(account([copy], { ec2: { regions }, signal }), { code: 'Aborted' });
  });

  describe('of an encrypted volume', () => {
    const isEncrypted = async (mappings: readonly object[], known: Partial<PlanFacts> = {}) =>
      (await account([share], { known, request: { BlockDeviceMappings: mappings } })).facts.isEncrypted;

    it('counts only what will be in the image', async () => {
      assert.equal(await isEncrypted([]), true);
      assert.equal(await isEncrypted([{ DeviceName: '/dev/sdf', NoDevice: '' }]), false);
    });

    it('counts what the request adds, by itself or by a snapshot', async () => {
      const left = { DeviceName: '/dev/sdf', NoDevice: '' };
      const added = (Ebs: object) => [left, { DeviceName: '/dev/sdz', Ebs }];
      assert.equal(await isEncrypted(added({ VolumeSize: 8, Encrypted: true })), true);
      const namedSnapshots = { 'snap-9': { ...snapshot, encrypted: true } };
      assert.equal(await isEncrypted(added({ SnapshotId: 'snap-9' }), { namedSnapshots }), true);
    });

    it('is not known where no volume was read', async () => {
      assert.equal(await isEncrypted([], { volumes: undefined }), undefined);
      assert.equal(await isEncrypted([], { instance: undefined }), undefined);
    });
  });
});

describe('What a plan has of the steps', () => {
  const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 4 } };
  const problem = (message: string) => ({ rule: 'x', message, range, uri: fileUri('/requests/base.ami-after.json') });
  const place = { uri: 'file:///requests/base.ami-after.json', range };

  it('is each step for each image, with the file and the variables of the environment', () => {
    const steps = toPlanSteps(reading([copy, share], { environment: { TEAM: 'blue' } }), 'us-east-1', { now: 0 });
    assert.deepEqual(
      steps?.works.map(({ step, region, image: { kind } }) => [step, region, kind]),
      [
        ['copy', 'eu-west-1', 'source'],
        ['share', 'us-east-1', 'source'],
        ['share', 'eu-west-1', 'copy'],
      ],
    );
    assert.deepEqual([steps.uri, steps.definitions], ['file:///requests/web.ami-after.json', [copy, share]]);
    assert.deepEqual([steps.problems, steps.environment], [[], { TEAM: 'blue' }]);
    assert.equal(toPlanSteps(undefined, 'us-east-1', { now: 0 }), undefined);
  });

  it('is what the language says of the files, with its place, and what the account says', () => {
    const said = { errors: [problem('E.')], warnings: [problem('W.')], unresolved: ['gitCommit'] };
    const known = { now: 0, imageName: 'web', imagesOfName: { 'eu-west-1': image('ami-9', 'web') } };
    assert.deepEqual(toPlanSteps(reading([copy], said), 'us-east-1', known)?.problems, [
      { level: 'stops', message: 'E.', place },
      { level: 'stops', message: 'The variable ${gitCommit} has no value.' },
      { level: 'warns', message: 'W.', place },
      {
        level: 'stops',
        message: 'The copy cannot be named web in region eu-west-1, because image ami-9 already has this name.',
      },
    ]);
  });

  it('says the same thing once, however many images it is true of', () => {
    const encrypted = { now: 0, isEncrypted: true };
    const twice = [share, { ...share, id: 'again' }].map(step => ({ ...step, on: 'source' as const }));
    assert.equal(toPlanSteps(reading(twice), 'us-east-1', encrypted)?.problems.length, 1);
  });

  it('has what could not be read for them beside what could not be read for the request', () => {
    assert.deepEqual(withUnread({ ...facts, unread: ['A.'] }, ['A.', 'B.']).unread, ['A.', 'B.']);
    assert.deepEqual(withUnread(facts, []).unread, []);
  });
});
