import assert from 'node:assert/strict';
import { judgeStep } from '../../../client/src/commands/judge-step';
import type { Ec2 } from '../../../client/src/ec2/ec2';
import type { Image } from '../../../client/src/ec2/model';
import type { Parameter, Parameters } from '../../../client/src/ec2/parameters';
import type { Target } from '../../../client/src/ec2/profile';
import { Refusal } from '../../../client/src/refusal';
import type { TargetState } from '../../../client/src/target/resolve-target';
import type { StepDefinition } from '../../../server/src/protocol';
import { failure, fakeEc2, image } from '../ec2/support/fake-ec2';
import { account, fakeApp, profile } from './support/fake-app';

const share: StepDefinition = {
  id: 'share',
  api: 'ModifyImageAttribute',
  input: { LaunchPermission: { Add: [{ UserId: '444455556666' }] } },
  on: 'source',
};
const write: StepDefinition = {
  id: 'write',
  api: 'PutParameter',
  input: { Name: '/golden/web', DataType: 'aws:ec2:image' },
  on: 'source',
};
const copy: StepDefinition = { id: 'copy', api: 'CopyImage', input: {}, on: 'source', regions: { 'eu-west-1': {} } };
const parameter: Parameter = {
  name: '/golden/web',
  type: 'String',
  dataType: 'aws:ec2:image',
  value: 'ami-0',
  version: 3,
};

/** An image in eu-central-1, wherever the window looks, and what is read for a step of it. */
function scene(found: Partial<Image> = {}, calls: Partial<Ec2> = {}) {
  const { app, asked, done } = fakeApp({ ec2: calls });
  const target = { profile: 'prod', region: 'eu-central-1', account };
  const connected: (string | undefined)[] = [];
  const accounts = {
    ...app.accounts,
    openRef: async (ref: typeof target) => {
      connected.push(`${ref.profile} ${ref.region} ${ref.account}`);
      return fakeEc2(calls);
    },
  };
  const ec2 = fakeEc2(calls);
  const judge = (step: StepDefinition, more: Partial<typeof app> = {}) =>
    judgeStep(
      { ...app, accounts, ...more },
      { imageId: 'ami-1', target, image: image('ami-1', 'web', found), ec2 },
      step,
    );
  return { app, asked, done, connected, judge };
}

/** Parameter Store with one parameter, and where it was opened. */
function parameters(get: () => Promise<Parameter | undefined> = async () => parameter) {
  const opened: string[] = [];
  const openParameters = async ({ profile: of, region }: Target): Promise<Parameters> => {
    opened.push(`${of.name} ${region}`);
    return { get, put: async () => ({ version: 4 }) };
  };
  return { opened, openParameters };
}

describe('A step before it is confirmed', () => {
  it('is read behind a progress that can be cancelled, which ends it', async () => {
    const { asked, judge } = scene();
    assert.deepEqual(await judge(share), { warnings: [], parameterValue: undefined });
    assert.deepEqual(asked.progresses, [{ title: 'Checking the step…', canCancel: true }]);
    asked.cancels = () => true;
    assert.equal(await judge(share), undefined);
  });

  it('warns of what a person would regret: sharing an image of which any volume is encrypted', async () => {
    const device = { deviceName: '/dev/xvda' };
    for (const [devices, warning] of [
      [
        [
          { ...device, encrypted: false },
          { ...device, encrypted: true },
        ],
        /encrypted/,
      ],
      [[{ ...device, encrypted: false }, device], /^$/],
    ] as const) {
      const judged = await scene({ devices }).judge(share);
      assert.match(judged?.warnings.join(' ') ?? '', warning);
    }
  });

  it('is refused in the words of what stops it, and of nothing else', async () => {
    const dataType = { ...parameter, dataType: 'text' };
    const { openParameters } = parameters(async () => dataType);
    const judged = await scene().judge(write, { openParameters });
    assert.match(judged?.warnings.join() ?? '', /keeps its data type text, because a data type cannot be changed/);
    const secret = parameters(async () => ({ ...parameter, type: 'SecureString' }));
    await assert.rejects(
      scene().judge(write, { openParameters: secret.openParameters }),
      new Refusal(
        'Parameter /golden/web in region eu-central-1 has the type SecureString. An image ID can be written only to a String parameter.',
      ),
    );
  });

  it('is read where the image is, and where its copies go, by the account of the image', async () => {
    const names: unknown[] = [];
    const { connected, judge } = scene(
      {},
      {
        regions: async () => ['eu-central-1', 'eu-west-1'].map(name => ({ name, optIn: 'opted-in' as const })),
        images: async query => {
          names.push(query.names);
          return { items: [] };
        },
      },
    );
    await judge(copy);
    assert.deepEqual(connected, [`prod eu-central-1 ${account}`, `prod eu-west-1 ${account}`]);
    assert.deepEqual(names, [['web']]);
  });

  it('is read by calls that Cancel ends', async () => {
    let signal: AbortSignal | undefined;
    const { judge } = scene(
      {},
      {
        regions: async options => {
          signal = options?.signal;
          return [];
        },
      },
    );
    await judge(copy);
    assert.ok(signal instanceof AbortSignal);
  });

  it('is not judged by what cannot be read, which the log says', async () => {
    const { done, judge } = scene({}, { regions: async () => Promise.reject(failure('Blocked', 'refused')) });
    assert.deepEqual((await judge(copy))?.warnings, []);
    assert.deepEqual(done, ['step CopyImage: Blocked']);
  });
});

describe('What a parameter holds before a step writes it', () => {
  it('is read in the region of the image', async () => {
    const { opened, openParameters } = parameters();
    assert.equal((await scene().judge(write, { openParameters }))?.parameterValue, 'ami-0');
    assert.deepEqual(opened, ['prod eu-central-1']);
    const none = parameters(async () => undefined);
    assert.equal((await scene().judge(write, { openParameters: none.openParameters }))?.parameterValue, null);
  });

  it('is not known where another profile is selected, or none, since Parameter Store is opened by the selected one', async () => {
    const other: TargetState = { kind: 'ready', target: { profile: { ...profile, name: 'dev' }, region: 'us-east-1' } };
    for (const state of [other, { kind: 'no-profile' } as const, { kind: 'no-region', profile } as const]) {
      const { opened, openParameters } = parameters();
      const { app, judge } = scene();
      const judged = await judge(write, { openParameters, targets: { ...app.targets, of: () => state } });
      assert.deepEqual([judged, opened], [{ warnings: [], parameterValue: undefined }, []]);
    }
  });
});
