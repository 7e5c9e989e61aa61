import { request, testRule } from './test-rule';

const million = 'a'.repeat(1_000_000);

testRule('json-large', {
  finds: {
    'more than a million characters': {
      text: `«{»"Name":"${million}"}`,
      message: 'This file is large. Only its JSON syntax is checked here.',
      severity: 'information',
    },
  },
  accepts: { 'a long Description': request(`"Description": "${million.slice(0, 999_000)}"`) },
});
