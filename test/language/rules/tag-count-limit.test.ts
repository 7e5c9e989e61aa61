import { request, testRule } from './test-rule';

const many = (count: number, key: string) => {
  const items = Array.from({ length: count }, (_, number) => `{ "Key": "k${number}" }`).join(', ');
  return request(`"TagSpecifications": [{ "ResourceType": "image", ${key}: [${items}] }]`);
};

testRule('tag-count-limit', {
  finds: {
    'more than 50': {
      text: many(51, '«"Tags"»'),
      message: 'A resource can have up to 50 tags. This list has 51.',
      severity: 'error',
    },
  },
  accepts: { 'exactly 50': many(50, '"Tags"') },
});
