import { ebs, testRule } from './test-rule';

testRule('volume-type-boot-unsupported', {
  finds: {
    'a hard disk on the name of a root device': {
      text: ebs('"VolumeSize": 125, "VolumeType": «"st1"»', '/dev/xvda'),
      message: 'st1 volumes cannot be boot volumes.',
      severity: 'warning',
      fixes: { 'Change to "gp3"': ebs('"VolumeSize": 125, "VolumeType": "gp3"', '/dev/xvda') },
    },
  },
  accepts: {
    'a hard disk on another device': ebs('"VolumeSize": 125, "VolumeType": "sc1"', '/dev/sdf'),
    'an SSD on the root device': ebs('"VolumeType": "gp3"', '/dev/sda1'),
  },
});
