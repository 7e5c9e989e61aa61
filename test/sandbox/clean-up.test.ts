import assert from 'node:assert/strict';
import {
  CreateLaunchTemplateCommand,
  CreateLaunchTemplateVersionCommand,
  DeleteSnapshotCommand,
  DeregisterImageCommand,
  DescribeImageReferencesCommand,
  type DescribeImageReferencesCommandInput,
  DescribeImagesCommand,
  DescribeLaunchTemplateVersionsCommand,
  ListImagesInRecycleBinCommand,
  ListSnapshotsInRecycleBinCommand,
  LockSnapshotCommand,
  ModifyLaunchTemplateCommand,
  RestoreImageFromRecycleBinCommand,
  RestoreSnapshotFromRecycleBinCommand,
  UnlockSnapshotCommand,
} from '@aws-sdk/client-ec2';
import { imageCrowd } from '../../client/src/sandbox/worlds/image-crowd';
import { demoImage, demoSnapshot } from './support/demo-world';
import { refused } from './support/refused';
import { useSandbox } from './support/use-sandbox';

const day = 86_400_000;

describe('sandbox: what refers to an image', () => {
  const test = useSandbox();
  const references = async (input: Partial<DescribeImageReferencesCommandInput>, name = 'web-2026-10-28') => {
    const command = new DescribeImageReferencesCommand({ ImageIds: [demoImage(name)], ...input });
    return (await test.ec2().send(command)).ImageReferences?.map(it => it.ResourceType) ?? [];
  };

  it('are templates and parameters, each where it is looked for', async () => {
    const IncludeAllResourceTypes = true;
    assert.deepEqual(await references({ IncludeAllResourceTypes }), ['ec2:LaunchTemplate', 'ssm:Parameter']);
    assert.deepEqual(await references({ ResourceTypes: [{ ResourceType: 'ssm:Parameter' }] }), ['ssm:Parameter']);
  });

  it('are instances, terminated ones for an hour', async () => {
    const ResourceTypes = [{ ResourceType: 'ec2:Instance' as const }];
    const before = await references({ ResourceTypes }, 'al2023-ami-2023.9');
    assert.equal(before.length, 5);
    test.sandbox.advance(3_600_000);
    assert.equal((await references({ ResourceTypes }, 'al2023-ami-2023.9')).length, 4);
  });

  it('are found in the ten newest versions of a template unless more are asked for', async () => {
    const template = { LaunchTemplateName: 'deep' };
    const old = { LaunchTemplateData: { ImageId: demoImage('orders-db-before-upgrade') } };
    await test.ec2().send(new CreateLaunchTemplateCommand({ ...template, ...old }));
    for (let version = 2; version <= 11; version++) {
      const LaunchTemplateData = { ImageId: demoImage('web-2026-10-28') };
      await test.ec2().send(new CreateLaunchTemplateVersionCommand({ ...template, LaunchTemplateData }));
    }
    const search = (...OptionValues: string[]) => ({
      ResourceTypes: [
        {
          ResourceType: 'ec2:LaunchTemplate' as const,
          ResourceTypeOptions: OptionValues.length > 0 ? [{ OptionName: 'version-depth' as const, OptionValues }] : [],
        },
      ],
    });
    assert.deepEqual(await references(search(), 'orders-db-before-upgrade'), []);
    assert.deepEqual(await references(search('11'), 'orders-db-before-upgrade'), ['ec2:LaunchTemplate']);
  });

  it('are asked for ten images at most, and with one of the two selectors', async () => {
    const ImageIds = Array.from({ length: 11 }, () => demoImage('web-2026-10-28'));
    assert.equal(
      (await refused(references({ ImageIds, IncludeAllResourceTypes: true }))).code,
      'InvalidParameterValue',
    );
    assert.equal((await refused(references({}))).code, 'MissingParameter');
  });
});

describe('sandbox: launch templates', () => {
  const test = useSandbox();
  const template = { LaunchTemplateName: 'web' };
  const versions = async (...Versions: string[]) => {
    const command = new DescribeLaunchTemplateVersionsCommand({ ...template, Versions, ResolveAlias: true });
    return (await test.ec2().send(command)).LaunchTemplateVersions ?? [];
  };

  it('get a version from another one, and a default', async () => {
    const LaunchTemplateData = { ImageId: 'resolve:ssm:/golden/web/ami' };
    const command = { ...template, SourceVersion: '$Latest', LaunchTemplateData, ClientToken: 'switch' };
    const first = await test.ec2().send(new CreateLaunchTemplateVersionCommand(command));
    const again = await test.ec2().send(new CreateLaunchTemplateVersionCommand(command));
    assert.equal(first.LaunchTemplateVersion?.VersionNumber, 3);
    assert.equal(again.LaunchTemplateVersion?.VersionNumber, 3);
    const [latest] = await versions('$Latest');
    assert.deepEqual(
      [latest?.LaunchTemplateData?.InstanceType, latest?.LaunchTemplateData?.ImageId, latest?.DefaultVersion],
      ['t3.medium', demoImage('web-2026-10-28'), false],
    );
    await test.ec2().send(new ModifyLaunchTemplateCommand({ ...template, DefaultVersion: '3' }));
    assert.equal((await versions('$Default'))[0]?.VersionNumber, 3);
  });

  it('that are not there are not found by id nor by name', async () => {
    const byName = new DescribeLaunchTemplateVersionsCommand({ LaunchTemplateName: 'none' });
    assert.equal((await refused(test.ec2().send(byName))).code, 'InvalidLaunchTemplateName.NotFoundException');
    assert.equal((await refused(versions('99'))).code, 'InvalidLaunchTemplateId.VersionNotFound');
  });
});

describe('sandbox: a locked snapshot', () => {
  const test = useSandbox();
  const SnapshotId = demoSnapshot('content-seed');
  const remove = () => test.ec2().send(new DeleteSnapshotCommand({ SnapshotId }));

  it('cannot be deleted until it is unlocked', async () => {
    const { LockState } = await test
      .ec2()
      .send(new LockSnapshotCommand({ SnapshotId, LockMode: 'governance', LockDuration: 30 }));
    assert.equal(LockState, 'governance');
    assert.equal((await refused(remove())).code, 'OperationNotPermitted');
    await test.ec2().send(new UnlockSnapshotCommand({ SnapshotId }));
    assert.ok(await remove());
  });

  it('in compliance mode stays locked to its end', async () => {
    await test.ec2().send(new LockSnapshotCommand({ SnapshotId, LockMode: 'compliance', LockDuration: 2 }));
    assert.equal(
      (await refused(test.ec2().send(new UnlockSnapshotCommand({ SnapshotId })))).code,
      'OperationNotPermitted',
    );
    test.sandbox.advance(2 * day);
    assert.ok(await remove());
  });
});

describe('sandbox: the Recycle Bin of the world of 2,000 images', () => {
  const test = useSandbox({ world: 'images' });
  const ImageId = demoImage('service-1-w003');
  const remove = async () => {
    const command = new DeregisterImageCommand({ ImageId, DeleteAssociatedSnapshots: true });
    const { DeleteSnapshotResults = [] } = await test.ec2().send(command);
    return DeleteSnapshotResults.flatMap(it => it.SnapshotId ?? []);
  };
  const binned = async () => (await test.ec2().send(new ListImagesInRecycleBinCommand({}))).Images ?? [];

  it('has so many images', async () => {
    assert.equal(imageCrowd(2000).places[0]?.images?.length, 2000);
    const { Images } = await test.ec2().send(new DescribeImagesCommand({ Owners: ['self'], IncludeDisabled: true }));
    assert.equal(Images?.length, 2000);
  });

  it('keeps what is deleted for a week, and brings it back, snapshots first', async () => {
    const snapshots = await remove();
    assert.deepEqual(
      (await binned()).map(it => it.ImageId),
      [ImageId],
    );
    const listed = await test.ec2().send(new ListSnapshotsInRecycleBinCommand({}));
    assert.equal(listed.Snapshots?.length, 2);
    const restore = () => test.ec2().send(new RestoreImageFromRecycleBinCommand({ ImageId }));
    assert.equal((await refused(restore())).code, 'InvalidSnapshot.NotFound');
    for (const SnapshotId of snapshots) await test.ec2().send(new RestoreSnapshotFromRecycleBinCommand({ SnapshotId }));
    await restore();
    const { Images } = await test.ec2().send(new DescribeImagesCommand({ ImageIds: [ImageId] }));
    assert.equal(Images?.[0]?.State, 'available');
    assert.deepEqual(await binned(), []);
  });

  it('has nothing any more after that week', async () => {
    await remove();
    test.sandbox.advance(7 * day);
    assert.deepEqual(await binned(), []);
    assert.equal(
      (await refused(test.ec2().send(new RestoreImageFromRecycleBinCommand({ ImageId })))).code,
      'InvalidAMIID.NotFound',
    );
  });
});
