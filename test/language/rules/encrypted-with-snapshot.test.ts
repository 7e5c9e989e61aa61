import { ebs, testRule } from './test-rule';

const message = 'Encrypted cannot be used with SnapshotId, even if it is false.';
const without = ebs('"SnapshotId": "snap-12345678"');

testRule('encrypted-with-snapshot', {
  finds: {
    true: {
      text: ebs('"SnapshotId": "snap-12345678", «"Encrypted"»: true'),
      message,
      severity: 'error',
      related: ['"SnapshotId"'],
      fixes: { 'Remove Encrypted': without },
    },
    false: {
      text: ebs('«"Encrypted"»: false, "SnapshotId": "snap-12345678"'),
      message,
      fixes: { 'Remove Encrypted': without },
    },
  },
  accepts: {
    'a new volume': ebs('"VolumeSize": 8, "Encrypted": true'),
    'a new volume that is not encrypted': ebs('"VolumeSize": 8, "Encrypted": false'),
    'a snapshot alone': without,
  },
});
