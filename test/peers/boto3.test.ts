import assert from 'node:assert/strict';
import { demoInstance } from '../sandbox/support/demo-world';
import { useAwsFolder } from './support/aws-folder';
import { runProgram } from './support/run-program';
import { usePython } from './support/use-python';
import { useSandboxProgram } from './support/use-server';

describe('peers: boto3 on the sandbox', function () {
  this.timeout(120_000);
  const python = usePython();
  const server = useSandboxProgram();
  const folder = useAwsFolder(() => '');
  let report: { seen: Record<string, unknown>; unknown: string[]; missing: string[] };

  before(async () => {
    const args = ['test/peers/session.py', server.url, demoInstance('web-1'), demoInstance('web-2')];
    const { code, output, errors } = await runProgram(python.program, args, folder.env);
    assert.equal(code, 0, errors);
    report = JSON.parse(output);
  });

  it('lists, creates, waits and cleans up', () => {
    const { account, role, instances, imageId, devices, deleted } = report.seen;
    assert.equal(account, '000000000000');
    assert.equal(role, 'arn:aws:sts::000000000000:assumed-role/Deployer/peer');
    assert.deepEqual(instances, [5, 2]);
    assert.match(String(imageId), /^ami-51/);
    assert.deepEqual(devices, ['/dev/xvda', '/dev/sdf', '/dev/sdh', '/dev/sdb']);
    assert.deepEqual(deleted, ['success', 'success']);
  });

  it('copies, shares, dates, protects, publishes and cleans up', () => {
    assert.deepEqual(report.seen.after, {
      copies: 1,
      shared: [{ UserId: '000000000001' }],
      protected: 'OperationNotPermitted',
      image: ['2030-01-01T00:00:00.000Z', 'enabled-with-cooldown'],
      references: ['ec2:LaunchTemplate', 'ssm:Parameter'],
      versions: [3, 2, 1],
      parameter: 2,
      value: true,
      none: 'ParameterNotFound',
      groups: ['web'],
      locked: 'OperationNotPermitted',
      tags: false,
    });
  });

  it('reads errors with code, status and request id', () => {
    for (const [name, code, status] of [
      ['dryRun', 'DryRunOperation', 412],
      ['duplicate', 'InvalidAMIName.Duplicate', 400],
      ['inUse', 'InvalidSnapshot.InUse', 400],
      ['gone', 'InvalidSnapshot.NotFound', 400],
    ] as const) {
      const { requestId, ...refusal } = Object(report.seen[name]);
      assert.deepEqual(refusal, { code, status }, name);
      assert.match(requestId, /^[0-9a-f-]{36}$/);
    }
  });

  it("finds nothing in the answers that botocore's model does not know, and every value of its type", () => {
    assert.deepEqual(report.unknown, []);
  });

  it('finds in the answers all that the client relies on', () => {
    assert.deepEqual(report.missing, []);
  });
});
