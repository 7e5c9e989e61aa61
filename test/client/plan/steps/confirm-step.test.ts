import assert from 'node:assert/strict';
import { localDateTime } from '../../../../client/src/local-format';
import { confirmStep, type StepToConfirm } from '../../../../client/src/plan/steps/confirm-step';
import type { StepApi, StepDefinition } from '../../../../server/src/protocol';

const step = (api: StepApi, input: StepDefinition['input'], regions?: StepDefinition['regions']): StepDefinition => ({
  id: 'one',
  api,
  input,
  on: 'source',
  regions,
});
const context = { nameOf: () => undefined, sharedBefore: new Set<string>() };
const confirm = (definition: StepDefinition, more: Partial<StepToConfirm> = {}) => {
  const target = { profile: 'prod', region: 'us-east-1', account: '123456789012', accountName: 'production' };
  const image = { imageId: 'ami-1', imageName: 'web', created: '2026-11-01T00:00:00Z' };
  const { title, button, detail } = confirmStep({ ...image, target, step: definition, ...more }, context);
  return [title, button, ...detail.split('\n')];
};
const place = 'ami-1 in account production (123456789012), region us-east-1';

describe('the confirmation of one step', () => {
  it('names an endpoint that is not AWS, and says when the way there is not encrypted', () => {
    const at = (endpoint: string) =>
      confirm(step('EnableImageDeregistrationProtection', {}), {
        target: { profile: 'prod', region: 'us-east-1', account: '123456789012', endpoint },
      }).join('\n');
    assert.match(
      at('http://ec2.example:4566'),
      /sent to .*ec2\.example:4566, which is not AWS\.\nThe connection is not encrypted\./,
    );
    assert.doesNotMatch(at('http://127.0.0.1:4566'), /not encrypted/);
  });

  it('names every region and key of a copy', () => {
    const copy = step('CopyImage', { Encrypted: true, KmsKeyId: 'alias/images' }, { 'eu-west-1': {}, 'us-west-2': {} });
    assert.deepEqual(confirm(copy).slice(0, 4), [
      'Copy image web to 2 regions?',
      'Copy Image',
      place,
      'Copied to 2 regions: eu-west-1 (encrypted with alias/images), us-west-2 (encrypted with alias/images)',
    ]);
  });

  it('speaks of one region where it is one, and says what copies cost and lack', () => {
    const lines = confirm(step('CopyImage', {}, { 'eu-west-1': {} }));
    assert.equal(lines[0], 'Copy image web to 1 region?');
    assert.match(lines.at(-1) ?? '', /^The snapshots of each copy are billed in their region\./);
  });

  it('says what is done and what comes of it, for each kind of step', () => {
    const put = step('PutParameter', { Name: '/golden/web' });
    assert.deepEqual(confirm(put).slice(0, 4), [
      'Write the ID of image web to a parameter?',
      'Write Parameter',
      place,
      'Write the image ID to parameter /golden/web',
    ]);
    assert.deepEqual(confirm(step('EnableImageDeregistrationProtection', {})).slice(1), [
      'Protect Image',
      place,
      'Protect from deregistration',
      'The image cannot be deregistered until protection is removed.',
    ]);
    assert.deepEqual(confirm(step('EnableImageDeprecation', { DeprecateAt: '90d' })).slice(1, 4), [
      'Deprecate Image',
      place,
      'Deprecate 90 days after creation',
    ]);
  });

  it('ends with its warnings, each in one line', () => {
    const warnings = ['The image is encrypted.', 'Two\nlines.'];
    const lines = confirm(step('EnableImageDeregistrationProtection', {}), { warnings });
    assert.deepEqual(lines.slice(-2), ['Warning: The image is encrypted.', 'Warning: Two lines.']);
  });

  it('says when a period ends, to the minute', () => {
    const at = localDateTime('2027-01-30T00:00:00Z');
    const [line = ''] = confirm(step('EnableImageDeprecation', { DeprecateAt: '90d' })).slice(-1);
    assert.ok(line.startsWith(`Deprecated on ${at}. `), line);
  });

  it('names everyone who gets access, and that a key needs more', () => {
    const share = step('ModifyImageAttribute', { LaunchPermission: { Add: [{ UserId: '444455556666' }] } });
    const lines = confirm(share);
    assert.deepEqual(lines.slice(0, 4), ['Share image web?', 'Share Image', place, 'Shared with: 444455556666 (new)']);
    assert.match(lines[4] ?? '', /KMS key/);
  });

  it('gives a period its date', () => {
    const lines = confirm(step('EnableImageDeprecation', { DeprecateAt: '90d' }));
    assert.equal(lines[0], 'Deprecate image web?');
    assert.match(lines.at(-1) ?? '', /^Deprecated on .*2027.* The image is not deleted/);
  });

  it('says what a parameter holds before and after', () => {
    const put = step('PutParameter', { Name: '/golden/web' });
    assert.equal(confirm(put, { parameterValue: null }).at(-1), 'The parameter /golden/web is created.');
    assert.equal(confirm(put).at(-1), 'If the parameter already has a value, the value is replaced.');
    assert.equal(
      confirm(put, { parameterValue: 'ami-0' }).at(-1),
      'The value of the parameter changes from ami-0 to ami-1.',
    );
  });

  it('says that requests do not go to AWS', () => {
    const target = { profile: 'x', region: 'us-east-1', endpoint: 'http://127.0.0.1:4566' };
    const lines = confirm(step('EnableImageDeregistrationProtection', {}), { target });
    assert.ok(lines.includes('The request is sent to http://127.0.0.1:4566, which is not AWS.'));
    assert.equal(lines[0], 'Protect image web?');
  });
});
