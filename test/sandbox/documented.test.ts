import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { actions } from '../../client/src/sandbox/actions';
import { documentedParameters, filterPaths } from '../../client/src/sandbox/protocol/ec2-actions';
import { signedPost } from './support/signed-post';
import { useSandbox } from './support/use-sandbox';

const describes = [
  'DescribeImages',
  'DescribeInstances',
  'DescribeVolumes',
  'DescribeSnapshots',
  'DescribeAvailabilityZones',
  'DescribeRegions',
] as const;

describe('sandbox: what EC2 documents', () => {
  const test = useSandbox();

  it('is as the installed SDK and schemas/sandbox.json have it', function () {
    this.timeout(60_000);
    const { status, stderr } = spawnSync(process.execPath, ['schemas/generate-sandbox.mjs', '--check'], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
  });

  it('has every parameter that an action models', () => {
    const made = actions
      .filter(({ service }) => service === 'ec2')
      .flatMap(({ name, parameters }) => {
        const documented = documentedParameters(name);
        return parameters.filter(it => !it.endsWith('*') && !documented.includes(it)).map(it => `${name} ${it}`);
      });
    assert.deepEqual(made, []);
  });

  for (const action of describes) {
    it(`lets ${action} take every filter in the documentation`, async () => {
      const filters = Object.keys(filterPaths(action)).flatMap((name, index) => [
        [`Filter.${index + 1}.Name`, name],
        [`Filter.${index + 1}.Value.1`, '*'],
      ]);
      const answer = await signedPost(test.sandbox.url, { Action: action, ...Object.fromEntries(filters) });
      assert.deepEqual([answer.status, answer.code], [200, undefined], answer.message);
    });
  }
});
