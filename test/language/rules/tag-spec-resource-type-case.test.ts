import { request, testRule } from './test-rule';

const typed = (type: string) => request(`"TagSpecifications": [{ "ResourceType": ${type}, "Tags": [{ "Key": "a" }] }]`);

testRule('tag-spec-resource-type-case', {
  finds: {
    capitals: {
      text: typed('«"SNAPSHOT"»'),
      message: 'Write snapshot: resource types are in small letters.',
      severity: 'error',
      fixes: { 'Write "snapshot"': typed('"snapshot"') },
    },
  },
  accepts: { 'small letters': typed('"image"'), 'another word': typed('"Instance"') },
});
