import assert from 'node:assert/strict';
import { elementOf, signedPost } from './support/signed-post';
import { useSandbox } from './support/use-sandbox';

describe('sandbox: the form of calls and answers', () => {
  const test = useSandbox();
  const post = (form: Record<string, string>, service = 'ec2') => signedPost(test.sandbox.url, form, { service });

  it('wraps an answer of EC2 as EC2 does, its request id in the header too', async () => {
    const answer = await post({ Action: 'DescribeRegions' });
    assert.equal(answer.headers.get('content-type'), 'text/xml;charset=UTF-8');
    assert.match(
      answer.body,
      /^<\?xml [^>]*\?>\n<DescribeRegionsResponse xmlns="http:\/\/ec2\.amazonaws\.com\/doc\/2016-11-15\/"><requestId>/,
    );
    assert.equal(elementOf(answer.body, 'requestId'), answer.headers.get('x-amzn-requestid'));
  });

  it('wraps an error of EC2 as EC2 does', async () => {
    const answer = await post({ Action: 'DescribeImages', 'ImageId.1': 'banana' });
    assert.equal(answer.status, 400);
    const error =
      '<Code>InvalidAMIID.Malformed</Code><Message>Invalid id: &quot;banana&quot; (expecting &quot;ami-...&quot;)</Message>';
    const requestId = answer.headers.get('x-amzn-requestid');
    assert.ok(
      answer.body.endsWith(
        `<Response><Errors><Error>${error}</Error></Errors><RequestID>${requestId}</RequestID></Response>`,
      ),
    );
  });

  it('wraps answers and errors of STS as STS does', async () => {
    const { body } = await post({ Action: 'GetCallerIdentity' }, 'sts');
    assert.match(
      body,
      /<GetCallerIdentityResponse xmlns="https:\/\/sts\.amazonaws\.com\/doc\/2011-06-15\/"><GetCallerIdentityResult>/,
    );
    assert.match(body, /<ResponseMetadata><RequestId>[^<]+<\/RequestId><\/ResponseMetadata>/);
    const error = await post({ Action: 'DecodeAuthorizationMessage', EncodedMessage: 'made-up' }, 'sts');
    assert.match(
      error.body,
      /<ErrorResponse [^>]+><Error><Type>Sender<\/Type><Code>InvalidAuthorizationMessageException<\/Code>/,
    );
  });

  it('answers UnsupportedOperation to every action that it does not model', async () => {
    for (const Action of ['RunInstances', 'CopySnapshot', 'NoSuchAction', 'toString']) {
      const answer = await post({ Action });
      assert.equal(answer.code, 'UnsupportedOperation');
      assert.match(answer.message ?? '', new RegExp(Action));
    }
    assert.equal((await post({ Action: 'GetSessionToken' }, 'sts')).code, 'UnsupportedOperation');
    assert.equal((await post({ Action: 'GetCallerIdentity' })).code, 'UnsupportedOperation');
  });

  it('answers MissingAction without an action, and NoSuchVersion to another version', async () => {
    assert.equal((await post({})).code, 'MissingAction');
    assert.equal((await post({ Action: 'DescribeRegions', Version: '2012-12-01' })).code, 'NoSuchVersion');
  });

  it('tells parameters that EC2 does not take from those that it takes and the sandbox does not model', async () => {
    const unknown = await post({ Action: 'DescribeInstances', Instances: 'all' });
    assert.deepEqual(
      [unknown.code, unknown.message],
      ['UnknownParameter', 'The parameter Instances is not recognized'],
    );
    const notModelled = await post({ Action: 'DescribeInstances', IncludeManagedResources: 'true' });
    assert.equal(notModelled.code, 'UnsupportedOperation');
    const key = await post({ Action: 'CreateImage', 'BlockDeviceMapping.1.Ebs.KmsKeyId': 'alias/mine' });
    assert.deepEqual([key.code, key.message], ['UnknownParameter', 'The parameter KmsKeyId is not recognized']);
  });

  it('reads numbers and booleans from the text on the wire, and refuses what is neither', async () => {
    const ask = async (name: string, value: string) =>
      (await post({ Action: 'DescribeInstances', [name]: value })).code;
    assert.equal(await ask('MaxResults', '5'), undefined);
    assert.equal(await ask('MaxResults', '5.5'), 'InvalidParameterValue');
    assert.equal(await ask('MaxResults', '1e2'), 'InvalidParameterValue');
    assert.equal(await ask('DryRun', 'false'), undefined);
    assert.equal(await ask('DryRun', 'yes'), 'InvalidParameterValue');
  });

  it('refuses a body of more than a megabyte and anything that is not at its address', async () => {
    const long = await fetch(test.sandbox.url, { method: 'POST', body: 'x'.repeat(1_100_000) }).then(
      response => response.status,
      () => 413,
    );
    assert.equal(long, 413);
    assert.equal((await fetch(`${test.sandbox.url}/latest/meta-data`)).status, 404);
  });

  it('tells a person with a browser what it is', async () => {
    const page = await (await fetch(test.sandbox.url)).text();
    assert.match(page, /simulates EC2/);
  });
});
