import assert from 'node:assert/strict';
import { kindOfOther } from '../../server/src/language/other-kind';
import { readRequestDocument } from '../../server/src/language/request-document';
import { isSurelyRequest } from '../../server/src/language/surely-request';
import { request } from './rules/test-rule';

const plain = request('"Description": "web.${date}", "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf" }]');

describe('A text that is surely a request', () => {
  it('is one that is written by hand, from its first member on', () => {
    const start = plain.indexOf(':') + 1;
    for (let end = start; end <= plain.length; end++) {
      const document = readRequestDocument(plain.slice(0, end));
      assert(isSurelyRequest(document), document.text);
      assert.equal(kindOfOther(document), undefined, document.text);
    }
  });

  for (const text of ['', ' \n']) {
    it(`is one without anything, which is still to be written: ${JSON.stringify(text)}`, () => {
      const document = readRequestDocument(text);
      assert(isSurelyRequest(document));
      assert.equal(kindOfOther(document), undefined);
    });
  }

  for (const [what, text] of Object.entries({
    'a diff': '{\n- "Name": "web"\n+ "Name": "web-2"\n}',
    Python: '{ "Name": "web", "NoReboot": True, "DryRun": False }',
    'an image': '{ "ImageId": "ami-12345678", "Name": "web", "OwnerId": "111122223333" }',
    'the input of a state': '{ "Name.$": "$.name", "InstanceId": "i-1" }',
    'the same with an escape': '{ "Name.\\u0024": "$.name", "InstanceId": "i-1" }',
    'the parameters of an automation': '{ "InstanceId": ["i-12345678"], "NoReboot": ["true"] }',
    'an action': '{ "action": "aws:createImage", "Name": "web" }',
    'what ConvertTo-Json left': '{ "Name": "web", "BlockDeviceMappings": "System.Object[]" }',
    'a list': '[1, 2]',
  })) {
    it(`is not ${what}`, () => {
      const document = readRequestDocument(text);
      assert(!isSurelyRequest(document));
      assert.notEqual(kindOfOther(document), undefined);
    });
  }
});
