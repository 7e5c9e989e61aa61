import { request, testRule } from './test-rule';

testRule('description-length', {
  finds: {
    'more than 255 characters': {
      text: request(`"Description": «"${'a'.repeat(256)}"»`),
      message: 'Description has 256 characters; at most 255.',
      severity: 'error',
    },
    'variables that come to more': {
      text: request(`"Description": «"${'a'.repeat(250)}\${date}"»`),
      message: 'Description has 260 characters; at most 255.',
    },
  },
  accepts: {
    'exactly 255 characters': request(`"Description": "${'a'.repeat(255)}"`),
    'an empty one': request('"Description": ""'),
  },
});
