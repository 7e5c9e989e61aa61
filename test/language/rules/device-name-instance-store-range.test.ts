import { ebs, testRule } from './test-rule';

testRule('device-name-instance-store-range', {
  guesses: 'all',
  finds: {
    'a new volume on /dev/sdb': {
      text: ebs('"VolumeSize": 8', '/dev/sdb').replace('"/dev/sdb"', '«"/dev/sdb"»'),
      message: 'Instance store volumes use /dev/sdb to /dev/sde. For EBS volumes, use /dev/sdf to /dev/sdp.',
      fixes: { 'Change to "/dev/sdf"': ebs('"VolumeSize": 8', '/dev/sdf') },
    },
  },
  accepts: {
    'a new volume on /dev/sdf': ebs('"VolumeSize": 8', '/dev/sdf'),
    'a change of a volume that is there': ebs('"DeleteOnTermination": true', '/dev/sdb'),
  },
});
