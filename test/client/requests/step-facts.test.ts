import assert from 'node:assert/strict';
import { parameterKey } from '../../../client/src/after/planned-step';
import type { AwsFailure } from '../../../client/src/ec2/aws-failure';
import type { Ec2 } from '../../../client/src/ec2/ec2';
import type { StepToCheck } from '../../../client/src/ec2/image-steps';
import { readStepFacts, type StepFactSources } from '../../../client/src/requests/step-facts';
import type { StepDefinition } from '../../../server/src/protocol';
import { failure, fakeEc2, image, unexpectedCall } from '../ec2/support/fake-ec2';

const steps: readonly StepDefinition[] = [
  { id: 'copy', api: 'CopyImage', input: {}, on: 'source', regions: { 'eu-west-1': {}, 'af-south-1': {} } },
  { id: 'protect', api: 'EnableImageDeregistrationProtection', input: {}, on: 'all' },
  { id: 'publish', api: 'PutParameter', input: { Name: '/golden/${region}' }, on: ['us-east-1'] },
  { id: 'late', api: 'PutParameter', input: { Name: '/golden/${imageId}' }, on: 'source' },
];
const subject = { region: 'us-east-1', now: 0, imageName: 'web' };
const calls: Partial<Ec2> = {
  regions: async () => [
    { name: 'us-east-1', optIn: 'opt-in-not-required' },
    { name: 'eu-west-1', optIn: 'opt-in-not-required' },
    { name: 'af-south-1', optIn: 'not-opted-in' },
  ],
  images: async () => ({ items: [] }),
  checkStepPermission: async () => 'permitted',
};

function sourcesOf(ec2: Partial<Ec2> = {}): StepFactSources {
  return {
    connect: async () => fakeEc2({ ...calls, ...ec2 }),
    unread: () => undefined,
    explainRefusal: ({ code }) => `${code} was answered.`,
  };
}

describe('what the account says of steps', () => {
  const read = async (ec2: Partial<Ec2> = {}, changes: Partial<StepFactSources> = {}) => {
    const asked: string[] = [];
    const unread: AwsFailure[] = [];
    const sources: StepFactSources = {
      connect: async region => {
        asked.push(region);
        return fakeEc2({ ...calls, ...ec2 });
      },
      parameters: async region => ({
        get: async name => ({ name, type: 'String', dataType: 'text', value: `ami of ${region}`, version: 1 }),
        put: unexpectedCall,
      }),
      unread: each => unread.push(each),
      explainRefusal: ({ code }) => `${code} was answered.`,
      ...changes,
    };
    return { facts: await readStepFacts(steps, subject, sources, {}), asked, unread };
  };

  it('has the names in the regions of the copies, and asks no region that is not enabled', async () => {
    const taken = image('ami-9', 'web');
    const { facts, asked } = await read({ images: async () => ({ items: [taken] }) });
    assert.deepEqual(facts.imagesOfName, { 'eu-west-1': taken });
    assert.ok(!asked.includes('af-south-1'));
  });

  it('looks for the name of the copy, else for that of the image, and for none that is not known yet', async () => {
    const asked: unknown[] = [];
    const images: Ec2['images'] = async query => {
      asked.push(query.names);
      return { items: [] };
    };
    const named = (Name: unknown): readonly StepDefinition[] => [
      { id: 'copy', api: 'CopyImage', input: { Name }, on: 'source', regions: { 'eu-west-1': {} } },
    ];
    const sources = sourcesOf({ images });
    for (const [Name, imageName] of [
      ['copy', 'web'],
      [undefined, 'web'],
      ['copy-${imageId}', 'web'],
      [undefined, 'web-${date}'],
      [undefined, undefined],
    ] as const) {
      await readStepFacts(named(Name), { ...subject, imageName }, sources, {});
    }
    assert.deepEqual(asked, [['copy'], ['web']]);
  });

  it('counts a name as free where only another image, or one that is deregistered, has it', async () => {
    const items = [image('ami-8', 'web-1'), image('ami-9', 'web', { state: 'deregistered' })];
    const { facts } = await read({ images: async () => ({ items }) });
    assert.deepEqual(facts.imagesOfName, { 'eu-west-1': null });
  });

  it('knows a parameter by its region, and one that is not there from one that was not read', async () => {
    const publish = steps.filter(({ id }) => id === 'publish').map(step => ({ ...step, input: { Name: '/golden' } }));
    const gone = { ...sourcesOf(), parameters: async () => ({ get: async () => undefined, put: unexpectedCall }) };
    assert.deepEqual((await readStepFacts(publish, subject, gone, {})).parameters, {
      [parameterKey('us-east-1', '/golden')]: null,
    });
    const unread = { ...sourcesOf(), parameters: undefined };
    assert.deepEqual((await readStepFacts(publish, subject, unread, {})).parameters, {});
    const wrong = publish.map(step => ({ ...step, input: { Name: 7 } }));
    assert.deepEqual((await readStepFacts(wrong, subject, gone, {})).parameters, {});
  });

  it('has what each parameter holds, where its name is known', async () => {
    const { facts } = await read();
    assert.deepEqual(
      Object.values(facts.parameters ?? {}).map(parameter => [parameter?.name, parameter?.value]),
      [['/golden/us-east-1', 'ami of us-east-1']],
    );
  });

  it('asks for a permission once for each API and region, and knows it for each image', async () => {
    const checked: string[] = [];
    const { facts } = await read({
      checkStepPermission: async ({ api }) => {
        checked.push(api);
        if (api === 'CopyImage') throw failure('UnauthorizedOperation', 'refused');
        return 'permitted';
      },
    });
    assert.deepEqual(checked.sort(), [
      'CopyImage',
      'EnableImageDeregistrationProtection',
      'EnableImageDeregistrationProtection',
    ]);
    const kinds = Object.entries(facts.permissions ?? {}).map(([key, { kind }]) => `${key} ${kind}`);
    assert.deepEqual(kinds.sort(), [
      'copy/eu-west-1 refused',
      'protect/copy/eu-west-1 permitted',
      'protect/source permitted',
    ]);
  });

  it('asks for no permission where that would be the deed, and takes what EC2 leaves open as not known', async () => {
    const withheld = await read({ checkStepPermission: unexpectedCall }, { explainRefusal: undefined });
    assert.deepEqual(withheld.facts.permissions, {});
    const open = await read({ checkStepPermission: async () => 'unknown' });
    assert.deepEqual(open.facts.permissions, {});
  });

  it('leaves out what cannot be read, and says so', async () => {
    const denied = async () => {
      throw failure('UnauthorizedOperation', 'refused');
    };
    const { facts, unread } = await read({ regions: denied, images: denied });
    assert.deepEqual([facts.regions, facts.imagesOfName], [undefined, {}]);
    assert.ok(unread.length > 0);
  });

  it('ends with the plan, and with what is wrong in the extension', async () => {
    const aborted = { signal: AbortSignal.abort() };
    const fails = async () => Promise.reject(failure('Aborted', 'unknown'));
    const bug = async () => Promise.reject(new TypeError('bug'));
    for (const call of ['regions', 'images', 'checkStepPermission'] as const) {
      const sources = sourcesOf({ [call]: fails });
      await assert.rejects(readStepFacts(steps, subject, sources, aborted), { code: 'Aborted' }, call);
      await assert.rejects(readStepFacts(steps, subject, sourcesOf({ [call]: bug }), {}), TypeError, call);
    }
  });

  it('asks for the permission of the very step, and takes another failure for no answer', async () => {
    const asked: StepToCheck[] = [];
    const share: StepDefinition = {
      id: 'share',
      api: 'ModifyImageAttribute',
      input: { LaunchPermission: { Add: [{ UserId: '444455556666' }] } },
      on: 'source',
    };
    const checkStepPermission: Ec2['checkStepPermission'] = async step => {
      asked.push(step);
      throw failure('RequestLimitExceeded', 'throttled');
    };
    const found = await readStepFacts([share], subject, sourcesOf({ checkStepPermission }), {});
    assert.deepEqual(found.permissions, {});
    assert.deepEqual(asked, [
      {
        api: 'ModifyImageAttribute',
        sourceRegion: 'us-east-1',
        recipients: [{ kind: 'account', id: '444455556666' }],
      },
    ]);
  });

  it('makes no call for steps that need none', async () => {
    const sources: StepFactSources = {
      connect: unexpectedCall,
      unread: () => undefined,
    };
    const protect = steps.filter(({ id }) => id === 'protect');
    assert.deepEqual((await readStepFacts(protect, subject, sources, {})).imagesOfName, {});
  });
});
