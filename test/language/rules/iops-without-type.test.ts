import { ebs, testRule } from './test-rule';

testRule('iops-without-type', {
  guesses: 'all',
  finds: {
    'Iops alone': {
      text: ebs('"VolumeSize": 8, «"Iops"»: 3000'),
      message: 'Without VolumeType, a new volume is gp2, which does not support Iops.',
      severity: 'warning',
      fixes: { 'Insert VolumeType': ebs('"VolumeSize": 8, "Iops": 3000, "VolumeType": "gp3"') },
    },
  },
  accepts: { 'Iops with a type': ebs('"VolumeType": "gp3", "Iops": 3000'), neither: ebs('"VolumeSize": 8') },
});
