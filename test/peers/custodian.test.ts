import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { useAwsFolder } from './support/aws-folder';
import { runProgram } from './support/run-program';
import { usePython } from './support/use-python';
import { useSandboxProgram } from './support/use-server';

describe('peers: cloud-custodian and aws-amicleaner on the sandbox', function () {
  this.timeout(300_000);
  const python = usePython('custodian');
  const server = useSandboxProgram();
  const folder = useAwsFolder(() => '');
  const environment = () => ({
    ...folder.env,
    AWS_ENDPOINT_URL: server.url,
    AWS_ACCESS_KEY_ID: 'sandbox',
    AWS_SECRET_ACCESS_KEY: 'sandbox',
    AWS_DEFAULT_REGION: 'us-east-1',
  });

  /** How many resources each policy finds in the demo world, in the order in which they run. */
  const found = {
    'ami-unused': 3,
    'ami-used': 1,
    'ami-attribute': 2,
    'ami-cross-account': 0,
    'ami-age': 1,
    'ami-tag': 2,
    'ami-untag': 2,
    'ami-deprecation': 2,
    'ami-copy': 1,
    'ami-deregister': 1,
    'snapshot-unused': 2,
    'snapshot-cross-account': 0,
    'ec2-imds-v1': 1,
    'ec2-security-group': 1,
    'ec2-protected': 1,
    'ec2-unprotected': 4,
    'ec2-snapshot': 1,
    'ec2-stop': 1,
  };

  it('carries out policies for images, snapshots and instances', async () => {
    const output = join(folder.path, 'output');
    const args = ['-m', 'c7n.cli', 'run', '--cache-period', '0', '-r', 'us-east-1', '-s', output];
    const run = await runProgram(python.program, [...args, 'test/peers/custodian/policies.yml'], environment());
    assert.equal(run.code, 0, run.errors);
    const counts: Record<string, number> = {};
    for (const policy of Object.keys(found)) {
      counts[policy] = JSON.parse(await readFile(join(output, policy, 'resources.json'), 'utf8')).length;
    }
    assert.deepEqual(counts, found);
  });

  it('lists what could be cleaned up, without what launch configurations use', async () => {
    const script = 'from amicleaner.cli import main; main()';
    const args = ['-c', script, '--mapping-key', 'tags', '--mapping-values', 'Service', '--keep-previous', '0', '-f'];
    const { code, output, errors } = await runProgram(python.program, args, environment());
    assert.equal(code, 0, errors);
    assert.match(output, /ami-/);
  });
});
