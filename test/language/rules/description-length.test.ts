import { request, testRule } from './test-rule';

testRule('description-length', {
  finds: {
    'more than 255 characters': {
      text: request(`"Description": «"${'a'.repeat(256)}"»`),
      message: 'Description can have up to 255 characters. It has 256.',
      severity: 'error',
    },
    'variables that come to more': {
      text: request(`"Description": «"${'a'.repeat(250)}\${date}"»`),
      message: 'Description can have up to 255 characters. It has 260.',
    },
  },
  accepts: {
    'exactly 255 characters': request(`"Description": "${'a'.repeat(255)}"`),
    'an empty one': request('"Description": ""'),
  },
});
