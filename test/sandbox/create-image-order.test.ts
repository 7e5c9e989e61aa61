import assert from 'node:assert/strict';
import { createImageOrder } from '../../client/src/sandbox/rules/create-image-order';
import { demoInstance } from './support/demo-world';
import { signedPost } from './support/signed-post';
import { useSandbox } from './support/use-sandbox';

describe('sandbox: the order of the checks of CreateImage', () => {
  const test = useSandbox();

  /** One fault for every check, in the order of the checks; a request has all of them, and each is mended in its turn. */
  const faults: [looksAt: string, faulty: Record<string, string>, mended: Record<string, string>, code: string][] = [
    ['unknown parameters', { KmsKeyId: 'mine' }, {}, 'UnknownParameter'],
    ['what is required is there', {}, { InstanceId: 'banana' }, 'MissingParameter'],
    [
      'formats of ids, name, description and enums',
      {},
      { InstanceId: 'i-0123456789abcdef0' },
      'InvalidInstanceID.Malformed',
    ],
    ['the instance exists', {}, { InstanceId: demoInstance('web-0') }, 'InvalidInstanceID.NotFound'],
    ['the instance is in a state to be imaged', {}, { InstanceId: demoInstance('web-1') }, 'InvalidParameterValue'],
    [
      'block device mappings',
      { 'BlockDeviceMapping.1.DeviceName': '/dev/sdx' },
      { 'BlockDeviceMapping.1.Ebs.VolumeSize': '9' },
      'InvalidBlockDeviceMapping',
    ],
    [
      'tags',
      { 'TagSpecification.1.ResourceType': 'image' },
      { 'TagSpecification.1.Tag.1.Key': 'a' },
      'InvalidParameterValue',
    ],
    ['permission', {}, {}, 'UnauthorizedOperation'],
    ['dry run', { DryRun: 'true' }, { DryRun: 'false' }, 'DryRunOperation'],
    ['the name is free', { Name: 'web-2026-10-28' }, { Name: 'web-2026-11-23' }, 'InvalidAMIName.Duplicate'],
    ['limits', {}, {}, 'ResourceLimitExceeded'],
  ];

  it('is the table that the sandbox goes through', () => {
    const table = createImageOrder.map(([looksAt]) => looksAt);
    assert.deepEqual(
      table,
      faults.slice(1).map(([looksAt]) => looksAt),
    );
  });

  it('lets each fault answer only when everything before it is mended', async () => {
    test.sandbox.deny('sandbox', ['ec2:CreateImage']);
    test.sandbox.behave({ imageQuota: 0 });
    let form: Record<string, string> = Object.assign({ Action: 'CreateImage' }, ...faults.map(([, faulty]) => faulty));
    const seen: (string | undefined)[] = [];
    for (const [looksAt, faulty, mended] of faults) {
      seen.push((await signedPost(test.sandbox.url, form)).code);
      if (looksAt === 'permission') test.sandbox.deny('sandbox', []);
      if (looksAt === 'limits') test.sandbox.behave({ imageQuota: 100 });
      const kept = Object.entries(form).filter(([name]) => !(looksAt === 'unknown parameters' && name in faulty));
      form = { ...Object.fromEntries(kept), ...mended };
    }
    assert.deepEqual(
      seen,
      faults.map(([, , , code]) => code),
    );
    assert.match((await signedPost(test.sandbox.url, form)).body, /<imageId>ami-51[0-9a-f]{15}<\/imageId>/);
  });
});
