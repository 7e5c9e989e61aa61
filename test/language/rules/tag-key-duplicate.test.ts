import { request, tags, testRule } from './test-rule';

testRule('tag-key-duplicate', {
  finds: {
    'one key twice': {
      text: tags('{ "Key": "a", "Value": "1" }, { "Key": «"a"», "Value": "2" }'),
      message: 'Tag key a appears twice.',
      severity: 'error',
      guesses: 'all',
      related: ['"a"'],
      fixes: {
        'Remove this tag': tags('{ "Key": "a", "Value": "1" }'),
        'Remove the earlier tag': tags('{ "Key": "a", "Value": "2" }'),
      },
    },
    'a copy of a tag': {
      text: tags('{ "Key": "a", "Value": "1" }, { "Key": «"a"», "Value": "1" }'),
      message: 'Tag key a appears twice.',
      fixes: { 'Remove this tag': tags('{ "Key": "a", "Value": "1" }') },
    },
  },
  accepts: {
    'two cases': tags('{ "Key": "Name" }, { "Key": "name" }'),
    'one key under image and under snapshot': request(
      '"TagSpecifications": [{ "ResourceType": "image", "Tags": [{ "Key": "a" }] }, { "ResourceType": "snapshot", "Tags": [{ "Key": "a" }] }]',
    ),
  },
});
