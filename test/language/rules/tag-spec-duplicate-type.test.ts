import { request, testRule } from './test-rule';

const spec = (type: string, tags: string) => `{ "ResourceType": ${type}, "Tags": [${tags}] }`;

testRule('tag-spec-duplicate-type', {
  finds: {
    'the image twice': {
      text: request(
        `"TagSpecifications": [${spec('"image"', '{ "Key": "a" }')}, ${spec('«"image"»', '{ "Key": "b", "Value": "1" }, { "Key": "a" }')}]`,
      ),
      message: 'ResourceType image appears twice.',
      severity: 'error',
      related: ['"image"'],
      fixes: {
        'Merge the tag specifications': request(
          `"TagSpecifications": [${spec('"image"', '{ "Key": "a" }, { "Key": "b", "Value": "1" }')}]`,
        ),
      },
    },
  },
  accepts: {
    'image and snapshot': request(
      `"TagSpecifications": [${spec('"image"', '{ "Key": "a" }')}, ${spec('"snapshot"', '{ "Key": "a" }')}]`,
    ),
  },
});
