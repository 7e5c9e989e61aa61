import { factsOf } from './facts';
import { ebs, testRule } from './test-rule';

testRule('live-snapshot-not-found', {
  finds: {
    'a snapshot that nobody sees': {
      text: ebs('"SnapshotId": «"snap-12345678"»'),
      facts: factsOf({ snapshots: { 'snap-12345678': null } }),
      message:
        'Snapshot snap-12345678 does not exist in us-east-1 (account 123456789012), or is not shared with the account.',
      severity: 'error',
    },
  },
  accepts: {
    'a snapshot that is there': {
      text: ebs('"SnapshotId": "snap-12345678"'),
      facts: factsOf({ snapshots: { 'snap-12345678': {} } }),
    },
    'a snapshot of which nothing is known yet': { text: ebs('"SnapshotId": "snap-12345678"'), facts: factsOf({}) },
    'the name of something that every object has': { text: ebs('"SnapshotId": "constructor"'), facts: factsOf({}) },
  },
});
