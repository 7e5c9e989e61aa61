import { ebs, mapping, testRule } from './test-rule';

testRule('ebs-source-missing', {
  guesses: 'all',
  finds: {
    'neither a size nor a snapshot': {
      text: mapping('"DeviceName": "/dev/sdf", «"Ebs"»: { "VolumeType": "gp3" }'),
      message: 'A new volume needs VolumeSize or SnapshotId.',
      fixes: { 'Insert VolumeSize': ebs('"VolumeType": "gp3", "VolumeSize": 8') },
    },
  },
  accepts: {
    'a size': ebs('"VolumeSize": 8'),
    'a snapshot': ebs('"SnapshotId": "snap-12345678"'),
    'a mapping that has another rule': ebs(''),
  },
});
