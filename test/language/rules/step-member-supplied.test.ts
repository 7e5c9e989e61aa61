import { copy, steps, testRule } from './test-rule';

testRule('step-member-supplied', {
  safe: 'all',
  finds: {
    'the source of a copy': {
      text: copy('«"SourceImageId"»: "ami-12345678", "Encrypted": true', '"eu-west-1": {}'),
      message: 'SourceImageId is set automatically when the step runs. Remove it.',
      fixes: { 'Remove SourceImageId': copy('"Encrypted": true', '"eu-west-1": {}') },
    },
    'the value of a parameter': {
      text: steps('{ "id": "a", "PutParameter": { "Name": "/web", «"Value"»: "${imageId}" } }'),
      message: 'Value is set automatically when the step runs. Remove it.',
      fixes: { 'Remove Value': steps('{ "id": "a", "PutParameter": { "Name": "/web" } }') },
    },
  },
  accepts: {
    'the members of a copy': copy('"Name": "web", "Description": "A copy"', '"eu-west-1": {}'),
    'the value of a tag': copy(
      '"TagSpecifications": [{ "ResourceType": "image", "Tags": [{ "Key": "a", "Value": "b" }] }]',
      '"eu-west-1": {}',
    ),
  },
});
