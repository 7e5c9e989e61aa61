import { factsOf } from './facts';
import { ebs, testRule } from './test-rule';

const facts = factsOf({ snapshots: { 'snap-12345678': { size: 10 } } });
const of = (rest: string) => ebs(`"VolumeType": "io1", "SnapshotId": "snap-12345678", ${rest}`);

testRule('live-iops-ratio-snapshot', {
  guesses: 'all',
  finds: {
    'more than the size of the snapshot allows': {
      text: of('"Iops": «1000»'),
      facts,
      message:
        '1,000 IOPS is too high for the 10 GiB of snap-12345678 in us-east-1 (account 123456789012). io1 volumes can have up to 50 IOPS per GiB.',
      severity: 'error',
      fixes: { 'Set Iops to 500': of('"Iops": 500'), 'Set VolumeSize to 20': of('"Iops": 1000, "VolumeSize": 20') },
    },
  },
  accepts: {
    'what it allows': { text: of('"Iops": 500'), facts },
    'a size of its own, of which the static rule speaks': { text: of('"Iops": 1000, "VolumeSize": 10'), facts },
    'a snapshot of which nothing is known yet': { text: of('"Iops": 1000'), facts: factsOf({}) },
  },
});
