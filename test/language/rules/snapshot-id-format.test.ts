import { ebs, testRule } from './test-rule';

testRule('snapshot-id-format', {
  finds: {
    'a volume': {
      text: ebs('"SnapshotId": «"vol-12345678"»'),
      message: '"vol-12345678" is not a snapshot ID. Snapshot IDs look like snap-1234567890abcdef0.',
      severity: 'error',
    },
    'an empty string': {
      text: ebs('"SnapshotId": «""»'),
      message: 'SnapshotId is empty. Enter a value or remove the member.',
      fixes: { 'Remove SnapshotId': ebs('').replace('{  }', '{}') },
    },
  },
  accepts: {
    '17 digits': ebs('"SnapshotId": "snap-1234567890abcdef0"'),
    'the old form with 8 digits': ebs('"SnapshotId": "snap-1a2b3c4d"'),
  },
});
