import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PlainRequest, writeRequest } from '../../server/src/convert/convert';
import { demoInstance } from '../sandbox/support/demo-world';
import { sandboxConfig, useAwsFolder } from './support/aws-folder';
import { runProgram } from './support/run-program';
import { usePython } from './support/use-python';
import { useSandboxProgram } from './support/use-server';

/** What is exported is run as it stands, against the sandbox. */
describe('peers: exported programs on the sandbox', function () {
  this.timeout(60_000);
  const python = usePython();
  const server = useSandboxProgram();
  const folder = useAwsFolder(() => sandboxConfig(server.url));
  const scratch = join(__dirname, '../../out/exported');

  before(() => mkdir(scratch, { recursive: true }));
  after(() => rm(scratch, { recursive: true, force: true }));

  it('make an image with boto3', async () => {
    const file = await folder.write('exported.py', writeRequest(request('boto3'), 'boto3').text);
    await assertImage(await runProgram(python.program, [file], folder.env), request('boto3'));
  });

  it('make an image with the AWS SDK for JavaScript', async () => {
    // Where Node finds the packages of the project.
    const file = join(scratch, 'exported.mjs');
    await writeFile(file, writeRequest(request('Node'), 'javascript').text);
    const env = { ...folder.env, AWS_SDK_LOAD_CONFIG: '1' };
    await assertImage(await runProgram(process.execPath, [file], env), request('Node'));
  });

  it('make an image with the AWS CLI, from sh', async () => {
    const command = `aws() { "${python.program}" -m awscli "$@" --query ImageId --output text; }\n`;
    const file = await folder.write('exported.sh', command + writeRequest(request('sh'), 'cli').text);
    await assertImage(await runProgram('sh', [file], folder.env), request('sh'));
  });

  function request(by: string): PlainRequest {
    return {
      InstanceId: demoInstance('web-1'),
      Name: `exported (${by})`,
      Description: `It's 100% "exported" for $5`,
      NoReboot: true,
      BlockDeviceMappings: [
        { DeviceName: '/dev/sdf', NoDevice: '' },
        { DeviceName: '/dev/sdh', Ebs: { VolumeSize: 20, VolumeType: 'gp3', DeleteOnTermination: true } },
      ],
      TagSpecifications: [{ ResourceType: 'image', Tags: [{ Key: 'Service', Value: 'web & <more>' }] }],
    };
  }

  async function assertImage(
    { code, output, errors }: Awaited<ReturnType<typeof runProgram>>,
    { Name, Description, TagSpecifications }: PlainRequest,
  ): Promise<void> {
    assert.equal(code, 0, errors);
    const id = /^ami-[\da-f]+$/m.exec(output)?.[0];
    assert.ok(id, output);
    const args = ['-m', 'awscli', 'ec2', 'describe-images', '--image-ids', id, '--output', 'json'];
    const [image] = JSON.parse((await runProgram(python.program, args, folder.env)).output).Images;
    const [tags] = TagSpecifications as { Tags: unknown }[];
    assert.deepEqual([image.Name, image.Description, image.Tags], [Name, Description, tags?.Tags]);
    const devices: { DeviceName: string; Ebs?: { VolumeSize: number } }[] = image.BlockDeviceMappings;
    assert.equal(devices.find(({ DeviceName }) => DeviceName === '/dev/sdh')?.Ebs?.VolumeSize, 20);
    assert.ok(!devices.some(({ DeviceName }) => DeviceName === '/dev/sdf'));
  }
});
