import assert from 'node:assert/strict';
import {
  DeregisterImageCommand,
  DescribeImageAttributeCommand,
  DescribeImagesCommand,
  DisableImageCommand,
  DisableImageDeregistrationProtectionCommand,
  EnableImageCommand,
  EnableImageDeprecationCommand,
  EnableImageDeregistrationProtectionCommand,
  type LaunchPermissionModifications,
  ModifyImageAttributeCommand,
  ResetImageAttributeCommand,
} from '@aws-sdk/client-ec2';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { demoImage } from './support/demo-world';
import { refused } from './support/refused';
import { useSandbox } from './support/use-sandbox';

const ImageId = demoImage('web-2026-10-28');
const day = 86_400_000;

describe('sandbox: an image after it was made', () => {
  const test = useSandbox();
  const image = async (more: { IncludeDisabled?: boolean } = {}) => {
    const { Images = [] } = await test.ec2().send(new DescribeImagesCommand({ ImageIds: [ImageId], ...more }));
    return Images[0];
  };
  const now = () => Date.parse(test.sandbox.state().now);

  describe('sharing', () => {
    const share = (LaunchPermission: LaunchPermissionModifications, id = ImageId) =>
      test.ec2().send(new ModifyImageAttributeCommand({ ImageId: id, LaunchPermission }));
    const permissions = async () => {
      const command = new DescribeImageAttributeCommand({ ImageId, Attribute: 'launchPermission' });
      return (await test.ec2().send(command)).LaunchPermissions;
    };
    const partner = async () => {
      const RoleArn = 'arn:aws:iam::000000000001:role/Partner';
      const command = new AssumeRoleCommand({ RoleArn, RoleSessionName: 'me', ExternalId: 'shop' });
      const { Credentials } = await test.sts().send(command);
      return test.ec2('us-east-1', {
        accessKeyId: Credentials?.AccessKeyId ?? '',
        secretAccessKey: Credentials?.SecretAccessKey ?? '',
        sessionToken: Credentials?.SessionToken ?? '',
      });
    };

    it('adds what is not there yet, takes away, and makes private', async () => {
      await share({ Add: [{ UserId: '000000000001' }] });
      await share({ Add: [{ UserId: '000000000001' }, { UserId: '000000000002' }] });
      assert.deepEqual(await permissions(), [{ UserId: '000000000001' }, { UserId: '000000000002' }]);
      await share({ Remove: [{ UserId: '000000000002' }] });
      assert.deepEqual(await permissions(), [{ UserId: '000000000001' }]);
      await test.ec2().send(new ResetImageAttributeCommand({ ImageId, Attribute: 'launchPermission' }));
      assert.deepEqual(await permissions(), []);
    });

    it('lets the other account see the image without its tags, and not change it', async () => {
      await share({ Add: [{ UserId: '000000000001' }] });
      const ec2 = await partner();
      const { Images = [] } = await ec2.send(new DescribeImagesCommand({ ExecutableUsers: ['self'] }));
      assert.deepEqual(
        Images.map(it => [it.ImageId, it.OwnerId, it.Tags]),
        [[ImageId, '000000000000', undefined]],
      );
      assert.equal((await refused(ec2.send(new DeregisterImageCommand({ ImageId })))).code, 'AuthFailure');
    });

    it('rejects what the key that AWS manages has encrypted', async () => {
      const answer = await refused(share({ Add: [{ UserId: '000000000001' }] }, demoImage('orders-db-before-upgrade')));
      assert.equal(answer.code, 'InvalidParameter');
      assert.match(answer.message, /^Snapshots encrypted with the AWS Managed CMK can't be shared/);
    });

    it('rejects accounts, organizations and units that are none', async () => {
      assert.equal((await refused(share({ Add: [{ UserId: '1234' }] }))).code, 'InvalidAMIAttributeItemValue');
      assert.equal(
        (await refused(share({ Add: [{ OrganizationArn: 'o-abcdefghij' }] }))).code,
        'InvalidParameterValue',
      );
    });
  });

  describe('deprecation', () => {
    const deprecate = (DeprecateAt: Date) =>
      test.ec2().send(new EnableImageDeprecationCommand({ ImageId, DeprecateAt }));

    it('is on a whole minute', async () => {
      await deprecate(new Date(now() + day + 12_345));
      assert.match((await image())?.DeprecationTime ?? '', /:00\.000Z$/);
    });

    it('is neither in the past nor in more than ten years', async () => {
      assert.equal((await refused(deprecate(new Date(now() - day)))).code, 'InvalidParameterValue');
      assert.equal((await refused(deprecate(new Date(now() + 3660 * day)))).code, 'InvalidParameterValue');
    });
  });

  describe('protection', () => {
    const deregister = () => test.ec2().send(new DeregisterImageCommand({ ImageId }));

    it('holds until it is disabled', async () => {
      await test.ec2().send(new EnableImageDeregistrationProtectionCommand({ ImageId }));
      assert.equal((await image())?.DeregistrationProtection, 'enabled-without-cooldown');
      assert.equal((await refused(deregister())).code, 'OperationNotPermitted');
      await test.ec2().send(new DisableImageDeregistrationProtectionCommand({ ImageId }));
      assert.equal((await image())?.DeregistrationProtection, 'disabled');
      assert.ok(await deregister());
    });

    it('with a cooldown holds for another day', async () => {
      await test.ec2().send(new EnableImageDeregistrationProtectionCommand({ ImageId, WithCooldown: true }));
      await test.ec2().send(new DisableImageDeregistrationProtectionCommand({ ImageId }));
      assert.match((await image())?.DeregistrationProtection ?? '', /^disabled after \d{4}-/);
      test.sandbox.advance(day - 1000);
      assert.equal((await refused(deregister())).code, 'OperationNotPermitted');
      test.sandbox.advance(1000);
      assert.equal((await image())?.DeregistrationProtection, 'disabled');
      assert.ok(await deregister());
    });
  });

  it('disabled, it is shown on demand only, and its permissions are gone for good', async () => {
    const LaunchPermission = { Add: [{ UserId: '000000000001' }] };
    await test.ec2().send(new ModifyImageAttributeCommand({ ImageId, LaunchPermission }));
    await test.ec2().send(new DisableImageCommand({ ImageId }));
    assert.equal(await image(), undefined);
    assert.equal((await image({ IncludeDisabled: true }))?.State, 'disabled');
    await test.ec2().send(new EnableImageCommand({ ImageId }));
    assert.equal((await image())?.State, 'available');
    const attribute = new DescribeImageAttributeCommand({ ImageId, Attribute: 'launchPermission' });
    assert.deepEqual((await test.ec2().send(attribute)).LaunchPermissions, []);
  });
});
