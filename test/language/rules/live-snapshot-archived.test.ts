import { factsOf } from './facts';
import { ebs, testRule } from './test-rule';

testRule('live-snapshot-archived', {
  finds: {
    'an archived snapshot': {
      text: ebs('"SnapshotId": «"snap-12345678"»'),
      facts: factsOf({ snapshots: { 'snap-12345678': { archived: true } } }),
      message: 'snap-12345678 in us-east-1 (account 123456789012) is archived. Restore it before you use it.',
      severity: 'error',
    },
  },
  accepts: {
    'one that is not': {
      text: ebs('"SnapshotId": "snap-12345678"'),
      facts: factsOf({ snapshots: { 'snap-12345678': {} } }),
    },
  },
});
