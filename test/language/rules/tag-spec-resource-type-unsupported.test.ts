import { request, testRule } from './test-rule';

const typed = (type: string) => request(`"TagSpecifications": [{ "ResourceType": ${type}, "Tags": [{ "Key": "a" }] }]`);

testRule('tag-spec-resource-type-unsupported', {
  guesses: ['Change to "image"', 'Change to "snapshot"'],
  finds: {
    'a type of another call': {
      text: typed('«"instance"»'),
      message: 'ResourceType must be image or snapshot.',
      severity: 'error',
      fixes: { 'Change to "image"': typed('"image"'), 'Change to "snapshot"': typed('"snapshot"') },
    },
    'the volumes': {
      text: typed('«"volume"»'),
      message: 'ResourceType must be image or snapshot.',
      fixes: { 'Change to "snapshot"': typed('"snapshot"'), 'Change to "image"': typed('"image"') },
    },
    'an empty string': {
      text: typed('«""»'),
      message: 'ResourceType is empty. Enter a value or remove the member.',
      fixes: { 'Remove ResourceType': request('"TagSpecifications": [{ "Tags": [{ "Key": "a" }] }]') },
    },
  },
  accepts: { image: typed('"image"'), snapshot: typed('"snapshot"'), capitals: typed('"Image"') },
});
