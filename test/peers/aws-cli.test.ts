import assert from 'node:assert/strict';
import { demoInstance } from '../sandbox/support/demo-world';
import { sandboxConfig, useAwsFolder } from './support/aws-folder';
import { runProgram } from './support/run-program';
import { usePython } from './support/use-python';
import { useSandboxProgram } from './support/use-server';

/** One session of the AWS CLI, each step going on from the one before. */
describe('peers: the AWS CLI on the sandbox', function () {
  this.timeout(60_000);
  const python = usePython();
  const server = useSandboxProgram();
  const folder = useAwsFolder(() => sandboxConfig(server.url));
  let imageId = '';

  const request = {
    InstanceId: demoInstance('web-1'),
    Name: 'web (by the CLI)',
    Description: 'Made by the AWS CLI',
    NoReboot: true,
    BlockDeviceMappings: [
      { DeviceName: '/dev/sdf', Ebs: { DeleteOnTermination: true } },
      { DeviceName: '/dev/sdg', NoDevice: '' },
      { DeviceName: '/dev/sdh', Ebs: { VolumeSize: 20, VolumeType: 'gp3', Iops: 3000 } },
    ],
    TagSpecifications: [
      { ResourceType: 'image', Tags: [{ Key: 'Service', Value: 'web & <more>' }] },
      { ResourceType: 'snapshot', Tags: [{ Key: 'Service', Value: 'web' }] },
    ],
  };

  const run = (...args: string[]) => runProgram(python.program, ['-m', 'awscli', ...args], folder.env);
  const aws = async (...args: string[]) => {
    const { code, output, errors } = await run(...args, '--output', 'json');
    assert.equal(code, 0, errors);
    return JSON.parse(output || 'null');
  };
  const awsRefuses = async (...args: string[]) => {
    const { code, errors } = await run(...args);
    assert.notEqual(code, 0);
    return errors.trim();
  };

  it('knows who it is, also in a role', async () => {
    assert.equal((await aws('sts', 'get-caller-identity')).Account, '000000000000');
    const { Arn } = await aws('sts', 'get-caller-identity', '--profile', 'deployer');
    assert.match(Arn, /^arn:aws:sts::000000000000:assumed-role\/Deployer\//);
  });

  it('lists regions and, page by page, instances', async () => {
    const { Regions } = await aws('ec2', 'describe-regions', '--all-regions');
    assert.ok(Regions.length > 20);
    const query = 'Reservations[].Instances[].InstanceId';
    const ids = await aws('ec2', 'describe-instances', '--page-size', '5', '--query', query);
    assert.equal(ids.length, 7);
    assert.ok(ids.includes(request.InstanceId));
  });

  it('filters volumes by their instance', async () => {
    const filter = `Name=attachment.instance-id,Values=${request.InstanceId}`;
    const { Volumes } = await aws('ec2', 'describe-volumes', '--filters', filter);
    assert.deepEqual(
      Volumes.map((volume: { Size: number }) => volume.Size),
      [8, 100, 20],
    );
  });

  it('asks with a dry run first', async () => {
    const file = await folder.write('web.ami.json', JSON.stringify(request, null, 2));
    const answer = await awsRefuses('ec2', 'create-image', '--cli-input-json', `file://${file}`, '--dry-run');
    assert.match(answer, /\(DryRunOperation\) when calling the CreateImage operation: Request would have succeeded/);
  });

  it('creates an image from the file', async () => {
    const file = `${folder.path}/web.ami.json`;
    imageId = (await aws('ec2', 'create-image', '--cli-input-json', `file://${file}`)).ImageId;
    assert.match(imageId, /^ami-51[0-9a-f]{15}$/);
  });

  it('is told who has the name', async () => {
    const again = ['ec2', 'create-image', '--instance-id', demoInstance('web-2'), '--name', request.Name];
    assert.match(
      await awsRefuses(...again),
      new RegExp(`\\(InvalidAMIName.Duplicate\\).*already in use by AMI ${imageId}`),
    );
  });

  it('waits for it with its own waiter', async () => {
    await run('ec2', 'wait', 'image-available', '--image-ids', imageId).then(({ code, errors }) =>
      assert.equal(code, 0, errors),
    );
  });

  it('describes the image and its snapshots', async () => {
    const { Images } = await aws(
      'ec2',
      'describe-images',
      '--owners',
      'self',
      '--filters',
      `Name=name,Values=web (by*`,
    );
    const [image] = Images;
    assert.deepEqual([Images.length, image.ImageId, image.State], [1, imageId, 'available']);
    assert.deepEqual(image.Tags, request.TagSpecifications[0]?.Tags);
    const devices = image.BlockDeviceMappings.map((it: { DeviceName: string }) => it.DeviceName);
    assert.deepEqual(devices, ['/dev/xvda', '/dev/sdf', '/dev/sdh']);

    const filter = `Name=description,Values=Created by CreateImage(${request.InstanceId}) for ${imageId}*`;
    const { Snapshots } = await aws('ec2', 'describe-snapshots', '--owner-ids', 'self', '--filters', filter);
    assert.deepEqual(
      Snapshots.map((it: { State: string; Progress: string }) => `${it.State} ${it.Progress}`),
      ['completed 100%', 'completed 100%'],
    );
  });

  it('copies it into another region, once for a client token', async () => {
    const copy = ['ec2', 'copy-image', '--region', 'eu-west-1', '--name', 'web-copy', '--client-token', 'run-1.copy'];
    const source = ['--source-image-id', imageId, '--source-region', 'us-east-1'];
    const first = await aws(...copy, ...source, '--encrypted', '--kms-key-id', 'alias/images');
    const again = await aws(...copy, ...source, '--encrypted', '--kms-key-id', 'alias/images');
    assert.equal(again.ImageId, first.ImageId);
    await aws('ec2', 'wait', 'image-available', '--region', 'eu-west-1', '--image-ids', first.ImageId);
    const { Images } = await aws('ec2', 'describe-images', '--region', 'eu-west-1', '--image-ids', first.ImageId);
    assert.deepEqual([Images[0].SourceImageId, Images[0].SourceImageRegion], [imageId, 'us-east-1']);
  });

  it('shares it, and is refused what cannot be shared with', async () => {
    const share = ['ec2', 'modify-image-attribute', '--image-id', imageId, '--launch-permission'];
    await aws(...share, 'Add=[{UserId=111122223333}]');
    const ask = ['ec2', 'describe-image-attribute', '--image-id', imageId, '--attribute', 'launchPermission'];
    assert.deepEqual((await aws(...ask)).LaunchPermissions, [{ UserId: '111122223333' }]);
    await aws(...share, 'Remove=[{UserId=111122223333}]');
    assert.deepEqual((await aws(...ask)).LaunchPermissions, []);
    assert.match(await awsRefuses(...share, 'Add=[{OrganizationArn=o-abcdefghij}]'), /\(InvalidParameterValue\)/);
  });

  it('dates it and protects it, and is refused a date of the past', async () => {
    const deprecate = ['ec2', 'enable-image-deprecation', '--image-id', imageId, '--deprecate-at'];
    await aws(...deprecate, '2030-01-01T00:00:20Z');
    assert.match(await awsRefuses(...deprecate, '2020-01-01T00:00:00Z'), /\(InvalidParameterValue\)/);
    await aws('ec2', 'enable-image-deregistration-protection', '--image-id', imageId, '--no-with-cooldown');
    const { Images } = await aws('ec2', 'describe-images', '--image-ids', imageId);
    assert.equal(Images[0].DeprecationTime, '2030-01-01T00:00:00.000Z');
    assert.match(Images[0].DeregistrationProtection, /^enabled/);
    assert.match(await awsRefuses('ec2', 'deregister-image', '--image-id', imageId), /\(OperationNotPermitted\)/);
    await aws('ec2', 'disable-image-deregistration-protection', '--image-id', imageId);
  });

  it('publishes its id, and finds a wrong one not published', async () => {
    const put = ['ssm', 'put-parameter', '--name', '/peers/ami', '--type', 'String', '--data-type', 'aws:ec2:image'];
    assert.equal((await aws(...put, '--value', imageId)).Version, 1);
    const get = async () => (await aws('ssm', 'get-parameter', '--name', '/peers/ami')).Parameter;
    assert.deepEqual([(await get()).Value, (await get()).Version], [imageId, 1]);
    assert.match(await awsRefuses(...put, '--value', imageId), /\(ParameterAlreadyExists\)/);
    await aws(...put, '--value', 'ami-0123456789abcdef0', '--overwrite');
    assert.deepEqual([(await get()).Value, (await get()).Version], [imageId, 1]);
  });

  it('tags, and deregisters with the snapshots', async () => {
    await aws('ec2', 'create-tags', '--resources', imageId, '--tags', 'Key=Checked,Value=yes');
    const { Return, DeleteSnapshotResults } = await aws(
      'ec2',
      'deregister-image',
      '--image-id',
      imageId,
      '--delete-associated-snapshots',
    );
    assert.equal(Return, true);
    assert.deepEqual(
      DeleteSnapshotResults.map((it: { ReturnCode: string }) => it.ReturnCode),
      ['success', 'success'],
    );
  });

  it('gets errors that it can read', async () => {
    assert.match(
      await awsRefuses('ec2', 'describe-images', '--image-ids', 'ami-0123456789abcdef0'),
      /\(InvalidAMIID\.NotFound\)/,
    );
    assert.match(await awsRefuses('ec2', 'run-instances', '--image-id', imageId), /\(UnsupportedOperation\)/);
    assert.match(await awsRefuses('ec2', 'describe-instances', '--region', 'ap-east-1'), /\(AuthFailure\)/);
  });
});
