import { ebs, testRule } from './test-rule';

testRule('iops-unsupported', {
  guesses: ['Convert to gp3'],
  finds: {
    'gp2 with Iops': {
      text: ebs('"VolumeType": "gp2", "VolumeSize": 8, «"Iops"»: 3000'),
      message: 'Iops is not supported for gp2 volumes.',
      severity: 'error',
      fixes: {
        'Remove Iops': ebs('"VolumeType": "gp2", "VolumeSize": 8'),
        'Convert to gp3': ebs('"VolumeType": "gp3", "VolumeSize": 8'),
      },
    },
    'a zero, which counts as given': {
      text: ebs('"VolumeType": "st1", «"Iops"»: 0'),
      message: 'Iops is not supported for st1 volumes.',
      fixes: { 'Remove Iops': ebs('"VolumeType": "st1"') },
    },
  },
  accepts: { gp3: ebs('"VolumeType": "gp3", "Iops": 3000'), 'gp2 without Iops': ebs('"VolumeType": "gp2"') },
});
