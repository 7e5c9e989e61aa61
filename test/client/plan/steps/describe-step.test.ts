import assert from 'node:assert/strict';
import { describeStep } from '../../../../client/src/plan/steps/describe-step';
import type { StepApi, StepDefinition } from '../../../../server/src/protocol';

const step = (api: StepApi, input: StepDefinition['input'], regions?: StepDefinition['regions']): StepDefinition => ({
  id: 'one',
  api,
  input,
  on: 'all',
  regions,
});
const words = (definition: StepDefinition) =>
  describeStep(definition, account => (account === '111122223333' ? 'Staging' : undefined));

describe('a step in words', () => {
  it('names the regions of a copy and its keys', () => {
    const two = { 'eu-west-1': {}, 'us-west-2': {} };
    assert.equal(words(step('CopyImage', {}, two)), 'Copy to eu-west-1, us-west-2');
    assert.equal(
      words(step('CopyImage', { Encrypted: true }, two)),
      'Copy to eu-west-1, us-west-2, encrypted with the default EBS key',
    );
    assert.equal(
      words(step('CopyImage', { Encrypted: true, KmsKeyId: 'alias/images' }, two)),
      'Copy to eu-west-1, us-west-2, encrypted with alias/images',
    );
    assert.equal(
      words(step('CopyImage', { Encrypted: true }, { ...two, 'us-west-2': { KmsKeyId: 'alias/west' } })),
      'Copy to eu-west-1, us-west-2 (alias/west), encrypted',
    );
    assert.equal(
      words(step('CopyImage', {}, { ...two, 'us-west-2': { Encrypted: true } })),
      'Copy to eu-west-1, us-west-2, encrypted in us-west-2',
    );
    // A key encrypts, whatever else is said.
    assert.equal(
      words(step('CopyImage', { KmsKeyId: 'alias/images' }, { 'eu-west-1': {} })),
      'Copy to eu-west-1, encrypted with alias/images',
    );
    assert.equal(
      words(step('CopyImage', { Encrypted: 'true', KmsKeyId: '' }, { 'eu-west-1': {} })),
      'Copy to eu-west-1, encrypted with the default EBS key',
    );
  });

  it('names every account and organization that gets access', () => {
    const arn = 'arn:aws:organizations::123456789012:organization/o-abcdefghij';
    const Add = [{ UserId: '111122223333' }, { UserId: '444455556666' }, { OrganizationArn: arn }];
    assert.equal(
      words(step('ModifyImageAttribute', { LaunchPermission: { Add } })),
      `Share with Staging (111122223333), 444455556666, organization ${arn}`,
    );
    const unit = 'arn:aws:organizations::123456789012:ou/o-abcdefghij/ou-ab12-abcdefgh';
    assert.equal(
      words(step('ModifyImageAttribute', { LaunchPermission: { Add: [{ OrganizationalUnitArn: unit }, {}, null] } })),
      `Share with organizational unit ${unit}`,
    );
  });

  it('says when an image is deprecated', () => {
    assert.equal(words(step('EnableImageDeprecation', { DeprecateAt: '90d' })), 'Deprecate 90 days after creation');
    for (const [DeprecateAt, after] of [
      ['1d', '1 day'],
      ['1w', '1 week'],
      ['12w', '12 weeks'],
      ['1m', '1 month'],
      ['6m', '6 months'],
      ['1y', '1 year'],
      ['2y', '2 years'],
    ] as const) {
      assert.equal(words(step('EnableImageDeprecation', { DeprecateAt })), `Deprecate ${after} after creation`);
    }
    assert.equal(words(step('EnableImageDeprecation', { DeprecateAt: '${date}' })), 'Deprecate at ${date}');
    assert.match(
      words(step('EnableImageDeprecation', { DeprecateAt: '2027-06-30T12:00:00Z' })),
      /^Deprecate on .*2027/,
    );
  });

  it('says what protects it, and where its ID goes', () => {
    assert.equal(words(step('EnableImageDeregistrationProtection', {})), 'Protect from deregistration');
    assert.equal(
      words(step('EnableImageDeregistrationProtection', { WithCooldown: true })),
      'Protect from deregistration, with a 24-hour cooldown period',
    );
    assert.equal(
      words(step('PutParameter', { Name: '/golden/web/ami' })),
      'Write the image ID to parameter /golden/web/ami',
    );
  });

  it('does not stumble over members of other kinds', () => {
    for (const api of [
      'CopyImage',
      'ModifyImageAttribute',
      'EnableImageDeprecation',
      'EnableImageDeregistrationProtection',
      'PutParameter',
    ] as const) {
      for (const value of [null, 7, 'x', [], [null], { Add: [null, 7, {}] }]) {
        const input = {
          LaunchPermission: value,
          DeprecateAt: value,
          Name: value,
          WithCooldown: value,
          Encrypted: value,
        };
        assert.equal(typeof words(step(api, input)), 'string');
      }
    }
  });
});
