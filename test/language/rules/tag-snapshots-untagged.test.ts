import { request, testRule } from './test-rule';

const image = '{ "ResourceType": "image", "Tags": [{ "Key": "a" }] }';
const snapshot = '{ "ResourceType": "snapshot", "Tags": [{ "Key": "a" }] }';

testRule('tag-snapshots-untagged', {
  finds: {
    'an image with tags': {
      text: request(`«"TagSpecifications"»: [${image}]`),
      message: 'The snapshots of this image will have no tags.',
      fixes: { 'Tag the snapshots as well': request(`"TagSpecifications": [${image}, ${snapshot}]`) },
    },
  },
  accepts: {
    both: request(`"TagSpecifications": [${image}, ${snapshot}]`),
    'the snapshots': request(`"TagSpecifications": [${snapshot}]`),
  },
});
