import { factsOf } from './facts';
import { testRule } from './test-rule';

const of = (id: string) => `{ "InstanceId": ${id}, "Name": "web" }`;

testRule('live-instance-state', {
  finds: {
    'a terminated instance': {
      text: of('«"i-1234567890abcdef0"»'),
      facts: factsOf({ instance: { state: 'terminated' } }),
      message:
        'i-1234567890abcdef0 in us-east-1 (account 123456789012) is terminated. CreateImage requires a running, stopping, or stopped instance.',
      severity: 'error',
    },
    'an instance that starts, which passes by itself': {
      text: of('«"i-1234567890abcdef0"»'),
      facts: factsOf({ instance: { state: 'pending' } }),
      message: 'i-1234567890abcdef0 in us-east-1 (account 123456789012) is pending. Wait until it is running.',
      severity: 'warning',
    },
  },
  accepts: {
    'a running instance': { text: of('"i-1234567890abcdef0"'), facts: factsOf({ instance: { state: 'running' } }) },
    'a stopping instance': { text: of('"i-1234567890abcdef0"'), facts: factsOf({ instance: { state: 'stopping' } }) },
    'facts of another instance': { text: of('"i-12345678"'), facts: factsOf({ instance: { state: 'terminated' } }) },
  },
});
