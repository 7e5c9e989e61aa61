import { factsOf } from './facts';
import { testRule } from './test-rule';

const named = (name: string) => `{ "InstanceId": "i-1234567890abcdef0", "Name": ${name} }`;
const message =
  'The name is already used in us-east-1 (account 123456789012) by ami-1234567890abcdef0 (available, created 2026-11-01).';

testRule('live-name-duplicate', {
  guesses: 'all',
  finds: {
    'a name that an image has': {
      text: named('«"web"»'),
      facts: factsOf({ image: {} }),
      message,
      severity: 'error',
      fixes: { 'Append a timestamp': named('"web-${timestamp}"') },
    },
    'a name whose variables come to it': {
      text: named('«"web-${date}"»'),
      variables: { date: '2026-11-23' },
      facts: factsOf({ image: { name: 'web-2026-11-23' } }),
      message,
      fixes: { 'Append a timestamp': named('"web-${date}-${timestamp}"') },
    },
    'a name that is too long for more': {
      text: named(`«"${'a'.repeat(128)}"»`),
      facts: factsOf({ image: { name: 'a'.repeat(128) } }),
      message,
    },
  },
  accepts: {
    'a free name': { text: named('"web"'), facts: factsOf({ image: null }) },
    'a name of which nothing is known yet': { text: named('"web"'), facts: factsOf({}) },
    'facts of another name': { text: named('"api"'), facts: factsOf({ image: {} }) },
  },
});
