import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { planSteps } from '../../../client/src/after/plan-steps';
import { parameterKey, type StepFacts } from '../../../client/src/after/planned-step';
import type { StepDefinition } from '../../../server/src/protocol';

const target = { region: 'us-east-1' };
const now = Date.parse('2026-11-25T12:00:00Z');

describe('planSteps', () => {
  const share: StepDefinition = {
    id: 'share',
    api: 'ModifyImageAttribute',
    input: { LaunchPermission: { Add: [{ UserId: '111122223333' }] } },
    on: 'all',
  };
  const copyWith = (input: Record<string, unknown>): StepDefinition => ({
    id: 'copy',
    api: 'CopyImage',
    input,
    on: 'source',
    regions: { 'eu-west-1': {} },
  });
  const publish: StepDefinition = {
    id: 'publish',
    api: 'PutParameter',
    input: { Name: '/golden', DataType: 'aws:ec2:image' },
    on: 'source',
  };
  const problems = (steps: readonly StepDefinition[], facts: Partial<StepFacts> = {}) =>
    planSteps(steps, target, { now, ...facts }).flatMap(step =>
      step.problems.map(({ level, message }) => `${level}: ${message}`),
    );

  it('refuses to share a copy that has the AWS managed key', () => {
    for (const input of [{ Encrypted: true }, { KmsKeyId: 'alias/aws/ebs' }]) {
      assert.match(problems([copyWith(input), share]).join(), /^stops: The copy in region eu-west-1 cannot be shared/);
    }
    assert.match(problems([copyWith({}), share], { isEncrypted: true }).join(), /stops: The copy in region eu-west-1/);
  });

  it('shares a copy that has a key of its own, or none', () => {
    assert.deepEqual(problems([copyWith({ KmsKeyId: 'alias/images' }), share]), []);
    assert.deepEqual(problems([copyWith({}), share], { isEncrypted: false }), []);
  });

  it('refuses a copy to a region that is not enabled, or whose name is taken there', () => {
    const regions = [{ name: 'eu-west-1', optIn: 'not-opted-in' }] as const;
    assert.match(problems([copyWith({})], { regions }).join(), /stops: The region eu-west-1 is not enabled/);
    const image = {
      id: 'ami-1',
      name: 'web',
      state: 'available',
      created: '',
      ownerId: '',
      devices: [],
      tags: {},
    } as const;
    const taken = problems([copyWith({})], { imageName: 'web', imagesOfName: { 'eu-west-1': image } });
    assert.match(taken.join(), /stops: The copy cannot be named web in region eu-west-1, because image ami-1/);
  });

  it('says when a parameter keeps its own data type, and refuses one that is a secret', () => {
    const of = (type: string, dataType: string) => ({
      parameters: {
        [parameterKey('us-east-1', '/golden')]: { name: '/golden', type, dataType, value: 'ami-0', version: 3 },
      },
    });
    assert.match(problems([publish], of('String', 'text')).join(), /^warns: .* keeps its data type text, because/);
    assert.match(problems([publish], of('SecureString', 'text')).join(), /^stops: .* has the type SecureString/);
    assert.deepEqual(problems([publish], of('String', 'aws:ec2:image')), []);
    const [planned] = planSteps([publish], target, { now, ...of('String', 'text') });
    assert.deepEqual(planned?.works[0]?.parameter, { name: '/golden', dataType: 'text', before: 'ami-0' });
  });

  it('dates the image from its creation', () => {
    const until: StepDefinition = {
      id: 'end',
      api: 'EnableImageDeprecation',
      input: { DeprecateAt: '90d' },
      on: 'source',
    };
    const [planned] = planSteps([until], target, { now, imageCreated: '2026-11-01T00:00:00Z' });
    assert.equal(planned?.works[0]?.deprecateAt, '2027-01-30T00:00:00.000Z');
    assert.match(problems([until], { imageCreated: '2020-11-01T00:00:00Z' }).join(), /stops: .* in the past/);
    assert.deepEqual(problems([until]), []);
  });
});
