import { factsOf } from './facts';
import { testRule } from './test-rule';

const of = (id: string) => `{ "InstanceId": ${id}, "Name": "web" }`;

testRule('live-instance-not-found', {
  finds: {
    'an instance of another account or region': {
      text: of('«"i-1234567890abcdef0"»'),
      facts: factsOf({ instance: null }),
      message: 'Instance i-1234567890abcdef0 does not exist in us-east-1 (account 123456789012).',
      severity: 'error',
    },
  },
  accepts: {
    'an instance that is there': { text: of('"i-1234567890abcdef0"'), facts: factsOf({ instance: {} }) },
    'while nothing is known': { text: of('"i-1234567890abcdef0"'), facts: factsOf({}) },
    'no target': of('"i-1234567890abcdef0"'),
    'what is no id': { text: of('"web"'), facts: factsOf({ instance: null }) },
  },
});
