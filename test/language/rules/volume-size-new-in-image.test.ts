import { ebs, testRule } from './test-rule';

testRule('volume-size-new-in-image', {
  finds: {
    'a size that the instance may have': {
      text: ebs('"VolumeType": "gp3", "VolumeSize": «8»'),
      message: 'CreateImage cannot change the size of an existing volume. Modify the volume first.',
      fixes: { 'Remove VolumeSize': ebs('"VolumeType": "gp3"') },
    },
  },
  accepts: {
    'a volume from a snapshot': ebs('"VolumeSize": 8, "SnapshotId": "snap-12345678"'),
    'no size': ebs('"DeleteOnTermination": true'),
  },
});
