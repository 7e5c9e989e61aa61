import { request, testRule } from './test-rule';

const typed = (type: string) => request(`"TagSpecifications": [{ "ResourceType": ${type}, "Tags": [{ "Key": "a" }] }]`);

testRule('tag-spec-resource-type-case', {
  safe: 'all',
  finds: {
    capitals: {
      text: typed('«"SNAPSHOT"»'),
      message: 'ResourceType must be in lowercase: snapshot',
      severity: 'error',
      fixes: { 'Change to "snapshot"': typed('"snapshot"') },
    },
  },
  accepts: { 'small letters': typed('"image"'), 'another word': typed('"Instance"') },
});
