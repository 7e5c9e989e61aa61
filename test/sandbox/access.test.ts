import assert from 'node:assert/strict';
import { CreateImageCommand, DescribeInstancesCommand } from '@aws-sdk/client-ec2';
import { AssumeRoleCommand, DecodeAuthorizationMessageCommand, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { demoInstance } from './support/demo-world';
import { refused } from './support/refused';
import { useSandbox } from './support/use-sandbox';

describe('sandbox: who may do what', () => {
  const test = useSandbox();
  const request = { InstanceId: demoInstance('web-1'), Name: 'web-test', DryRun: true };
  const tags = { TagSpecifications: [{ ResourceType: 'snapshot' as const, Tags: [{ Key: 'a', Value: 'b' }] }] };
  const role = (name: string, account = '000000000000') => `arn:aws:iam::${account}:role/${name}`;

  async function assume(
    RoleArn: string,
    more: { SerialNumber?: string; TokenCode?: string; ExternalId?: string } = {},
  ) {
    const { Credentials } = await test.sts().send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'me', ...more }));
    return {
      accessKeyId: Credentials?.AccessKeyId ?? '',
      secretAccessKey: Credentials?.SecretAccessKey ?? '',
      sessionToken: Credentials?.SessionToken ?? '',
    };
  }

  describe('permissions', () => {
    it('refuses a denied action with a message that its own STS decodes', async () => {
      test.sandbox.deny('sandbox', ['ec2:CreateImage']);
      const { code, message, status } = await refused(test.ec2().send(new CreateImageCommand(request)));
      assert.deepEqual([code, status], ['UnauthorizedOperation', 403]);
      const resource = `arn:aws:ec2:us-east-1:000000000000:instance/${request.InstanceId}`;
      assert.match(message, new RegExp(`is not authorized to perform: ec2:CreateImage on resource: ${resource} `));

      const EncodedMessage = message.split('Encoded authorization failure message: ')[1];
      const decoded = await test.sts().send(new DecodeAuthorizationMessageCommand({ EncodedMessage }));
      const { allowed, explicitDeny, context } = JSON.parse(decoded.DecodedMessage ?? '');
      assert.deepEqual(
        [allowed, explicitDeny, context.action, context.resource],
        [false, true, 'ec2:CreateImage', resource],
      );
    });

    it('decodes neither what it did not encode, nor anything for those who may not', async () => {
      const decode = (EncodedMessage: string) =>
        test.sts().send(new DecodeAuthorizationMessageCommand({ EncodedMessage }));
      assert.equal((await refused(decode('bWFkZSB1cA'))).code, 'InvalidAuthorizationMessageException');
      test.sandbox.deny('sandbox', ['sts:*']);
      assert.equal((await refused(decode('bWFkZSB1cA'))).code, 'AccessDenied');
    });

    it('wants CreateTags as well when the request has tags', async () => {
      test.sandbox.deny('sandbox', ['ec2:CreateTags']);
      assert.equal((await refused(test.ec2().send(new CreateImageCommand(request)))).code, 'DryRunOperation');
      const refusal = await refused(test.ec2().send(new CreateImageCommand({ ...request, ...tags })));
      assert.match(refusal.message, /ec2:CreateTags on resource: arn:aws:ec2:us-east-1::snapshot\/\*/);
    });

    it('answers GetCallerIdentity to everybody', async () => {
      test.sandbox.deny('sandbox', ['ec2:*', 'sts:*']);
      assert.equal((await test.sts().send(new GetCallerIdentityCommand({}))).Account, '000000000000');
      assert.equal((await refused(test.ec2().send(new DescribeInstancesCommand({})))).code, 'UnauthorizedOperation');
    });
  });

  describe('roles', () => {
    it('give a session of their own name', async () => {
      const identity = await test.sts(await assume(role('Deployer'))).send(new GetCallerIdentityCommand({}));
      assert.equal(identity.Arn, 'arn:aws:sts::000000000000:assumed-role/Deployer/me');
    });

    it('bring their denials along', async () => {
      const ec2 = test.ec2('us-east-1', await assume(role('ReadOnly')));
      assert.ok((await ec2.send(new DescribeInstancesCommand({}))).Reservations?.length);
      assert.equal((await refused(ec2.send(new CreateImageCommand(request)))).code, 'UnauthorizedOperation');
    });

    it('of another account lead into that account', async () => {
      const credentials = await assume(role('Partner', '000000000001'), { ExternalId: 'shop' });
      const identity = await test.sts(credentials).send(new GetCallerIdentityCommand({}));
      assert.equal(identity.Account, '000000000001');
      const { Reservations } = await test.ec2('us-east-1', credentials).send(new DescribeInstancesCommand({}));
      assert.deepEqual(
        Reservations?.map(it => it.OwnerId),
        ['000000000001'],
      );
    });

    it('that need a multi-factor device take its code, 123456, and no other', async () => {
      const SerialNumber = 'arn:aws:iam::000000000000:mfa/sandbox';
      const admin = role('Admin');
      assert.ok((await assume(admin, { SerialNumber, TokenCode: '123456' })).accessKeyId);
      const wrong = await refused(assume(admin, { SerialNumber, TokenCode: '654321' }));
      assert.deepEqual([wrong.code, wrong.status], ['AccessDenied', 403]);
      assert.match(wrong.message, /invalid MFA one time pass code/);
      assert.match((await refused(assume(admin))).message, /not authorized to perform: sts:AssumeRole/);
    });

    it('are refused when there are none such, or with another external id', async () => {
      assert.equal((await refused(assume(role('Nobody')))).code, 'AccessDenied');
      assert.equal((await refused(assume(role('Partner', '000000000001'), { ExternalId: 'x' }))).code, 'AccessDenied');
    });

    it('last between 15 minutes and 12 hours, and one hour when chained', async () => {
      const last = (DurationSeconds: number, credentials?: Awaited<ReturnType<typeof assume>>) => {
        const input = { RoleArn: role('Deployer'), RoleSessionName: 'me', DurationSeconds };
        return test.sts(credentials).send(new AssumeRoleCommand(input));
      };
      assert.equal((await refused(last(899))).code, 'ValidationError');
      assert.ok(await last(43_200));
      assert.match((await refused(last(3601, await assume(role('Deployer'))))).message, /role chaining/);
    });
  });

  describe('throttling', () => {
    const describeAll = () => test.ec2().send(new DescribeInstancesCommand({}));
    const describeSome = () => test.ec2().send(new DescribeInstancesCommand({ MaxResults: 5 }));

    it('refuses what exceeds the bucket, and goes on when it has filled again', async () => {
      for (let count = 0; count < 50; count++) await describeAll();
      const { code, status } = await refused(describeAll());
      assert.deepEqual([code, status], ['RequestLimitExceeded', 503]);
      test.sandbox.advance(1000);
      for (let count = 0; count < 10; count++) await describeAll();
      assert.equal((await refused(describeAll())).code, 'RequestLimitExceeded');
    });

    it('is kinder to describes with filters or pages, and keeps actions and regions apart', async () => {
      for (let count = 0; count < 51; count++) await describeSome();
      await test.ec2('eu-west-1').send(new DescribeInstancesCommand({}));
      await describeAll();
    });

    it('can be switched off', async () => {
      test.sandbox.behave({ throttling: false });
      for (let count = 0; count < 60; count++) await describeAll();
    });
  });
});
