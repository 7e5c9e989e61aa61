import { factsOf } from './facts';
import { ebs, testRule } from './test-rule';

const facts = factsOf({ snapshots: { 'snap-12345678': { size: 100 } } });
const sized = (size: string) => ebs(`"SnapshotId": "snap-12345678", "VolumeSize": ${size}`);

testRule('live-volume-size-below-snapshot', {
  finds: {
    'a volume that is smaller': {
      text: sized('«99»'),
      facts,
      message:
        'The volume must be at least as large as snap-12345678 in us-east-1 (account 123456789012), which has 100 GiB.',
      severity: 'error',
      fixes: { 'Change to 100': sized('100') },
    },
  },
  accepts: { 'the same size': { text: sized('100'), facts }, 'a larger one': { text: sized('200'), facts } },
});
