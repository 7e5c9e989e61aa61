import assert from 'node:assert/strict';
import { DescribeRegionsCommand } from '@aws-sdk/client-ec2';
import { AssumeRoleCommand, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { type PostOptions, signedPost } from './support/signed-post';
import { sandboxKeys, useSandbox } from './support/use-sandbox';

describe('sandbox: signatures', () => {
  const test = useSandbox();
  const post = (options: PostOptions) => {
    const action = options.service === 'sts' ? 'GetCallerIdentity' : 'DescribeRegions';
    return signedPost(test.sandbox.url, { Action: action }, options);
  };
  const minutes = 60_000;

  it('accepts what the AWS SDK signs, for EC2 and STS at one address', async () => {
    const { Regions = [] } = await test.ec2().send(new DescribeRegionsCommand({}));
    assert.ok(Regions.length > 10);
    const identity = await test.sts().send(new GetCallerIdentityCommand({}));
    assert.equal(identity.Account, '000000000000');
    assert.equal(identity.Arn, 'arn:aws:iam::000000000000:user/sandbox');
  });

  it('accepts a signature that is 14 minutes old or new', async () => {
    assert.equal((await post({ signedAt: Date.now() - 14 * minutes })).status, 200);
    assert.equal((await post({ signedAt: Date.now() + 14 * minutes })).status, 200);
  });

  const refusals: [what: string, options: PostOptions & { minutesAgo?: number }, status: number, code: string][] = [
    ['an unknown key', { accessKey: 'AKIASOMEBODY' }, 401, 'AuthFailure'],
    ['an unknown key at STS', { accessKey: 'AKIASOMEBODY', service: 'sts' }, 403, 'InvalidClientTokenId'],
    ['a wrong secret', { secret: 'wrong' }, 401, 'AuthFailure'],
    ['a wrong secret at STS', { secret: 'wrong', service: 'sts' }, 403, 'SignatureDoesNotMatch'],
    ['another body than was signed', { body: 'Action=DescribeImages&Version=2016-11-15' }, 401, 'AuthFailure'],
    ['a date 16 minutes ago', { minutesAgo: 16 }, 400, 'RequestExpired'],
    ['a date 16 minutes ahead', { minutesAgo: -16 }, 400, 'RequestExpired'],
    ['an old date at STS', { minutesAgo: 16, service: 'sts' }, 403, 'SignatureDoesNotMatch'],
    ['a session token that the key does not have', { sessionToken: 'made-up' }, 401, 'AuthFailure'],
    ['a region that is not enabled', { region: 'ap-east-1' }, 401, 'AuthFailure'],
    ['a region that there is not', { region: 'xx-fake-1' }, 401, 'AuthFailure'],
    ['another Authorization header', { headers: { authorization: 'Basic c2FuZGJveA==' } }, 400, 'IncompleteSignature'],
  ];
  for (const [what, { minutesAgo = 0, ...options }, status, code] of refusals) {
    it(`refuses ${what}: ${code}`, async () => {
      const answer = await post({ signedAt: Date.now() - minutesAgo * minutes, ...options });
      assert.deepEqual([answer.status, answer.code], [status, code]);
    });
  }

  it('refuses a call without a signature', async () => {
    const response = await fetch(test.sandbox.url, {
      method: 'POST',
      body: 'Action=DescribeRegions&Version=2016-11-15',
    });
    assert.equal(response.status, 403);
    assert.match(await response.text(), /<Code>MissingAuthenticationToken<\/Code>/);
  });

  it('takes the keys of a session with its token, until it expires', async () => {
    const RoleArn = 'arn:aws:iam::000000000000:role/Deployer';
    const { Credentials } = await test
      .sts()
      .send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'me', DurationSeconds: 900 }));
    const session = { accessKey: Credentials?.AccessKeyId, secret: Credentials?.SecretAccessKey };
    const withToken = { ...session, sessionToken: Credentials?.SessionToken };
    assert.equal((await post(session)).code, 'AuthFailure');
    assert.equal((await post(withToken)).status, 200);

    test.sandbox.advance(15 * minutes);
    assert.equal((await post(withToken)).code, 'RequestExpired');
    assert.equal((await post({ ...withToken, service: 'sts' })).code, 'ExpiredToken');
  });

  it('judges dates by its own clock when that is skewed, and shows it in the Date header', async () => {
    test.sandbox.behave({ clockSkewSeconds: 3600 });
    const answer = await post({});
    assert.equal(answer.code, 'RequestExpired');
    const shown = Date.parse(answer.headers.get('date') ?? '');
    assert.equal((await post({ signedAt: shown })).status, 200);
  });

  it('lets the AWS SDK find out that the clocks differ, and correct itself', async () => {
    test.sandbox.behave({ clockSkewSeconds: -3600 });
    const client = test.ec2('us-east-1', sandboxKeys, 2);
    const { $metadata } = await client.send(new DescribeRegionsCommand({}));
    assert.equal($metadata.attempts, 2);
  });
});
