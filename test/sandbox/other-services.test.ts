import assert from 'node:assert/strict';
import { demoImage } from './support/demo-world';
import { signedPost } from './support/signed-post';
import { useSandbox } from './support/use-sandbox';

describe('sandbox: Systems Manager parameters', () => {
  const test = useSandbox();
  const call = async (action: string, parameters: object) => {
    const headers = { 'x-amz-target': `AmazonSSM.${action}` };
    const body = JSON.stringify(parameters);
    const { status, body: text } = await signedPost(
      test.sandbox.url,
      {},
      { service: 'ssm', headers, signedBody: body },
    );
    return { status, answer: JSON.parse(text) };
  };
  const Name = '/golden/web/ami';
  const get = async (name = Name) => (await call('GetParameter', { Name: name })).answer.Parameter;
  const put = async (Value: string, more: object = {}) =>
    (await call('PutParameter', { Name, Value, Overwrite: true, ...more })).answer;

  it('have a version for each value', async () => {
    const { Value, Version, DataType, ARN } = await get();
    assert.deepEqual([Value, Version, DataType], [demoImage('web-2026-10-28'), 1, 'aws:ec2:image']);
    assert.equal(ARN, 'arn:aws:ssm:us-east-1:000000000000:parameter/golden/web/ami');
    assert.deepEqual(await put(demoImage('web-2026-08-30')), { Tier: 'Standard', Version: 2 });
    assert.equal((await get()).Value, demoImage('web-2026-08-30'));
    assert.equal((await get(`${Name}:1`)).Value, demoImage('web-2026-10-28'));
  });

  it('of an image that is not available here are answered as if all were well, and stay as they are', async () => {
    assert.deepEqual(await put('ami-0123456789abcdef0'), { Tier: 'Standard', Version: 2 });
    assert.equal((await get()).Version, 1);
  });

  it('are not overwritten unasked, nor given another type', async () => {
    assert.equal((await put(demoImage('web-2026-08-30'), { Overwrite: false })).__type, 'ParameterAlreadyExists');
    assert.equal((await put('x', { DataType: 'text' })).__type, 'ValidationException');
    assert.equal((await put('x', { Type: 'StringList' })).__type, 'HierarchyTypeMismatch');
  });

  it('that are not there, or not permitted, are rejected', async () => {
    assert.equal((await call('GetParameter', { Name: '/none' })).answer.__type, 'ParameterNotFound');
    test.sandbox.deny('sandbox', ['ssm:*']);
    assert.equal((await put('x')).__type, 'AccessDeniedException');
  });

  it('need a body that is JSON', async () => {
    const headers = { 'x-amz-target': 'AmazonSSM.GetParameter' };
    const { code } = await signedPost(test.sandbox.url, {}, { service: 'ssm', headers, signedBody: '[' });
    assert.equal(code, 'SerializationException');
  });
});

describe('sandbox: EC2 Auto Scaling', () => {
  const test = useSandbox();

  it('has groups with the template and the instances that they have', async () => {
    const { body } = await signedPost(
      test.sandbox.url,
      { Action: 'DescribeAutoScalingGroups' },
      { service: 'autoscaling' },
    );
    assert.match(body, /<AutoScalingGroupName>web<\/AutoScalingGroupName>/);
    assert.match(body, /<Instances><member><InstanceId>i-/);
  });
});
