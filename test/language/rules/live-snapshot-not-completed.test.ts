import { factsOf } from './facts';
import { ebs, testRule } from './test-rule';

const text = ebs('"SnapshotId": «"snap-12345678"»');
const unmarked = ebs('"SnapshotId": "snap-12345678"');

testRule('live-snapshot-not-completed', {
  finds: {
    'a snapshot that is being made': {
      text,
      facts: factsOf({ snapshots: { 'snap-12345678': { state: 'pending', progress: '42%' } } }),
      message: 'snap-12345678 in us-east-1 (account 123456789012) is pending (42%).',
      severity: 'warning',
    },
    'a snapshot that failed': {
      text,
      facts: factsOf({ snapshots: { 'snap-12345678': { state: 'error', progress: '' } } }),
      message: 'snap-12345678 in us-east-1 (account 123456789012) is error.',
    },
  },
  accepts: {
    'a completed one': { text: unmarked, facts: factsOf({ snapshots: { 'snap-12345678': {} } }) },
    'an archived one, which has a rule of its own': {
      text: unmarked,
      facts: factsOf({ snapshots: { 'snap-12345678': { state: 'recoverable', archived: true } } }),
    },
  },
});
