import { request, testRule } from './test-rule';

const typed = (type: string) => request(`"TagSpecifications": [{ "ResourceType": ${type}, "Tags": [{ "Key": "a" }] }]`);

testRule('tag-spec-resource-type-unsupported', {
  finds: {
    'a type of another call': {
      text: typed('«"instance"»'),
      message: 'CreateImage tags only image and snapshot, not instance.',
      severity: 'error',
      fixes: { 'Write "image"': typed('"image"'), 'Write "snapshot"': typed('"snapshot"') },
    },
    'the volumes': {
      text: typed('«"volume"»'),
      message: 'CreateImage tags only image and snapshot, not volume.',
      fixes: { 'Write "snapshot"': typed('"snapshot"'), 'Write "image"': typed('"image"') },
    },
    'an empty string': {
      text: typed('«""»'),
      message: 'ResourceType is empty. CreateImage tags image and snapshot.',
      fixes: { 'Write "image"': typed('"image"'), 'Write "snapshot"': typed('"snapshot"') },
    },
  },
  accepts: { image: typed('"image"'), snapshot: typed('"snapshot"'), capitals: typed('"Image"') },
});
