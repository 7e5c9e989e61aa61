import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { AwsFailure } from '../../../client/src/ec2/aws-failure';
import { partitionOf, regionTitle } from '../../../client/src/ec2/partitions';
import { policyForAction } from '../../../client/src/ec2/policy';
import { readRegions, regionsOfPartition } from '../../../client/src/ec2/regions';
import { fakeEc2 } from './support/fake-ec2';

describe('regions', () => {
  it('are those that the installed AWS SDK knows', async () => {
    const check = promisify(execFile)(process.execPath, ['schemas/generate-regions.mjs', '--check']);
    await assert.doesNotReject(check, 'run: npm run generate');
  }).timeout(60_000);

  it('have the names that the AWS console shows', () => {
    assert.equal(regionTitle('us-east-1'), 'US East (N. Virginia)');
    assert.equal(regionTitle('us-gov-west-1'), 'AWS GovCloud (US-West)');
    assert.equal(regionTitle('eu-west-9'), undefined);
  });

  it('are those of the account, by name, with their opt-in', async () => {
    const ec2 = fakeEc2({
      regions: async () => [
        { name: 'us-east-1', optIn: 'opt-in-not-required' },
        { name: 'af-south-1', optIn: 'not-opted-in' },
      ],
    });
    assert.deepEqual(await readRegions(ec2, 'us-east-1'), {
      regions: [
        { name: 'af-south-1', optIn: 'not-opted-in' },
        { name: 'us-east-1', optIn: 'opt-in-not-required' },
      ],
      isCertain: true,
    });
  });

  it('are those of the partition when the profile may not ask', async () => {
    const refused = new AwsFailure({ code: 'UnauthorizedOperation', status: 403, reach: 'refused', message: '' });
    const { regions, isCertain } = await readRegions(fakeEc2({ regions: () => Promise.reject(refused) }), 'cn-north-1');
    assert.deepEqual([regions.map(({ name }) => name), isCertain], [['cn-north-1', 'cn-northwest-1'], false]);
  });

  it('are not made up when the session has expired or the network is gone', async () => {
    for (const failure of [
      new AwsFailure({ code: 'RequestExpired', status: 400, reach: 'refused', message: '' }),
      new AwsFailure({ code: 'ENOTFOUND', reach: 'never-sent', message: '' }),
    ]) {
      await assert.rejects(readRegions(fakeEc2({ regions: () => Promise.reject(failure) }), 'us-east-1'), failure);
    }
  });

  const partitions: readonly (readonly [region: string, partition: string])[] = [
    ['us-east-1', 'aws'],
    ['ap-southeast-7', 'aws'],
    ['cn-northwest-1', 'aws-cn'],
    ['us-gov-west-1', 'aws-us-gov'],
    ['eusc-de-east-1', 'aws-eusc'],
    ['us-iso-east-1', 'aws-iso'],
    ['us-isob-east-1', 'aws-iso-b'],
    ['eu-isoe-west-1', 'aws-iso-e'],
    ['us-isof-south-1', 'aws-iso-f'],
    ['xx-fake-1', 'aws'],
  ];
  for (const [region, partition] of partitions) {
    it(`${region} is in ${partition}`, () => assert.equal(partitionOf(region), partition));
  }

  it('every region that is known is in the partition it is listed in', () => {
    for (const [region] of partitions) {
      for (const { name } of regionsOfPartition(region)) assert.equal(partitionOf(name), partitionOf(region));
    }
  });
});

describe('policy for an action', () => {
  const resources = (action: string, region = 'us-east-1') =>
    JSON.parse(policyForAction(action, region)).Statement[0].Resource;

  it('CreateImage: the instance, the image and its snapshots, as one of them would not do', () => {
    assert.deepEqual(resources('ec2:CreateImage'), [
      'arn:aws:ec2:*:*:instance/*',
      'arn:aws:ec2:*::image/*',
      'arn:aws:ec2:*::snapshot/*',
    ]);
  });

  it('names the partition of the region', () => {
    assert.deepEqual(resources('ec2:DeregisterImage', 'us-gov-west-1'), ['arn:aws-us-gov:ec2:*::image/*']);
  });

  it('reading and explaining know no resources', () => {
    assert.equal(resources('ec2:DescribeImages'), '*');
    assert.equal(resources('sts:DecodeAuthorizationMessage'), '*');
  });
});
