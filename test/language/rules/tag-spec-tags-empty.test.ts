import { request, tags, testRule } from './test-rule';

const message = 'A tag specification needs at least one tag.';
const none = request('"TagSpecifications": []');

testRule('tag-spec-tags-empty', {
  guesses: ['Add a tag'],
  finds: {
    'an empty list': {
      text: request('"TagSpecifications": [{ "ResourceType": "image", "Tags": «[]» }]'),
      message,
      severity: 'error',
      fixes: {
        'Remove this tag specification': none,
        'Add a tag': tags('{ "Key": "Name", "Value": "" }'),
      },
    },
    'no list': {
      text: request('"TagSpecifications": [«{» "ResourceType": "image" }]'),
      message,
      fixes: {
        'Remove this tag specification': none,
        'Add a tag': tags('{ "Key": "Name", "Value": "" }'),
      },
    },
  },
  accepts: {
    'a tag': tags('{ "Key": "a" }'),
    'no specification': none,
    'a list that holds something else': tags('"a"'),
    'a list that is still being typed': '{ "TagSpecifications": [{ "ResourceType": "image", "Tags": [',
  },
});
