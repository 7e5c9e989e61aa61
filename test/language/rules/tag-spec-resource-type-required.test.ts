import { request, tags, testRule } from './test-rule';

testRule('tag-spec-resource-type-required', {
  guesses: 'all',
  finds: {
    'a specification without a type': {
      text: request('"TagSpecifications": [«{» "Tags": [{ "Key": "a" }] }]'),
      message: 'ResourceType is required: image or snapshot.',
      severity: 'error',
      fixes: {
        'Insert ResourceType image': tags('{ "Key": "a" }'),
        'Insert ResourceType snapshot': tags('{ "Key": "a" }').replace('"image"', '"snapshot"'),
      },
    },
    'a second one': {
      text: request(
        '"TagSpecifications": [{ "ResourceType": "image", "Tags": [{ "Key": "a" }] }, «{» "Tags": [{ "Key": "b" }] }]',
      ),
      message: 'ResourceType is required: image or snapshot.',
      fixes: {
        'Insert ResourceType snapshot': request(
          '"TagSpecifications": [{ "ResourceType": "image", "Tags": [{ "Key": "a" }] }, { "ResourceType": "snapshot", "Tags": [{ "Key": "b" }] }]',
        ),
      },
    },
  },
  accepts: { 'a type': tags('{ "Key": "a" }') },
});
