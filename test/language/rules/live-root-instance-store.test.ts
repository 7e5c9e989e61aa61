import { factsOf } from './facts';
import { testRule } from './test-rule';

const of = (id: string) => `{ "InstanceId": ${id}, "Name": "web" }`;

testRule('live-root-instance-store', {
  finds: {
    'an instance without an EBS root': {
      text: of('«"i-1234567890abcdef0"»'),
      facts: factsOf({ instance: { rootDeviceType: 'instance-store' } }),
      message:
        'i-1234567890abcdef0 in us-east-1 (account 123456789012) has an instance store root volume. CreateImage requires an EBS root volume.',
      severity: 'error',
    },
  },
  accepts: {
    'an EBS root': { text: of('"i-1234567890abcdef0"'), facts: factsOf({ instance: {} }) },
    'an instance of which it is not known': {
      text: of('"i-1234567890abcdef0"'),
      facts: factsOf({ instance: { rootDeviceType: undefined } }),
    },
  },
});
