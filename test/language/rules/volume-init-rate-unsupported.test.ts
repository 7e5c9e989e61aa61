import { ebs, testRule } from './test-rule';

testRule('volume-init-rate-unsupported', {
  finds: {
    'a rate': {
      text: ebs('"SnapshotId": "snap-12345678", «"VolumeInitializationRate"»: 200'),
      message: 'CreateImage does not support VolumeInitializationRate.',
      severity: 'error',
      fixes: { 'Remove VolumeInitializationRate': ebs('"SnapshotId": "snap-12345678"') },
    },
  },
  accepts: { 'no rate': ebs('"SnapshotId": "snap-12345678"') },
});
