import { ebs, testRule } from './test-rule';

testRule('iops-required', {
  guesses: 'all',
  finds: {
    'io2 without Iops': {
      text: ebs('"VolumeType": «"io2"», "VolumeSize": 100'),
      message: 'io2 volumes require Iops.',
      severity: 'error',
      fixes: { 'Insert Iops': ebs('"VolumeType": "io2", "VolumeSize": 100, "Iops": 3000') },
    },
    'io1 on a small volume': {
      text: ebs('"VolumeType": «"io1"», "VolumeSize": 8'),
      message: 'io1 volumes require Iops.',
      fixes: { 'Insert Iops': ebs('"VolumeType": "io1", "VolumeSize": 8, "Iops": 400') },
    },
  },
  accepts: {
    'io2 with Iops': ebs('"VolumeType": "io2", "Iops": 100'),
    'gp3 without Iops': ebs('"VolumeType": "gp3"'),
    'a volume that is still being typed': '{ "BlockDeviceMappings": [{ "Ebs": { "VolumeType": "io2", ',
  },
});
