import assert from 'node:assert/strict';
import * as converter from '../../server/src/convert/convert';
import { convertRequest } from '../../server/src/tools/convert-request';
import { nodeContext } from '../../server/src/tools/node-context';
import { ToolRefusal } from '../../server/src/tools/tool';

const context = nodeContext(() => converter);
const convert = async (input: Record<string, unknown>) =>
  JSON.parse(JSON.stringify(await convertRequest.run(input, context)));

describe('the tool that converts', () => {
  it('recognises the notation and lists what the other one cannot say', async () => {
    const { count, requests } = await convert({
      text: 'aws ec2 create-image --instance-id i-0123456789abcdef0 --name web --profile prod',
      to: 'json',
    });
    assert.equal(count, 1);
    assert.deepEqual(JSON.parse(requests[0].text), { InstanceId: 'i-0123456789abcdef0', Name: 'web' });
    assert.ok(requests[0].lost.length > 0, 'the profile is no part of a request');
  });

  it('refuses notations that there are not, and a text without a request', async () => {
    await assert.rejects(convert({ text: '{}', to: 'packer' }), /to must be one of json, /);
    await assert.rejects(convert({ text: '{}', from: 'x', to: 'json' }), ToolRefusal);
    await assert.rejects(convert({ text: 'print(1)', from: 'boto3', to: 'json' }), ToolRefusal);
  });
});
