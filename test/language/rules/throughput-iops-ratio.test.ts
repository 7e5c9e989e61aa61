import { ebs, testRule } from './test-rule';

testRule('throughput-iops-ratio', {
  guesses: 'all',
  finds: {
    'more than the default Iops give': {
      text: ebs('"VolumeType": "gp3", "Throughput": «1000»'),
      message: '1,000 MiB/s requires at least 4,000 IOPS. This volume has 3,000.',
      severity: 'error',
      fixes: {
        'Set Iops to 4000': ebs('"VolumeType": "gp3", "Throughput": 1000, "Iops": 4000'),
        'Set Throughput to 750': ebs('"VolumeType": "gp3", "Throughput": 750'),
      },
    },
    'more than so small a volume can have': {
      text: ebs('"VolumeType": "gp3", "VolumeSize": 1, "Throughput": «1000»'),
      message: '1,000 MiB/s requires at least 4,000 IOPS. This volume has 3,000.',
      fixes: { 'Set Throughput to 750': ebs('"VolumeType": "gp3", "VolumeSize": 1, "Throughput": 750') },
    },
    'more than the given Iops allow': {
      text: ebs('"VolumeType": "gp3", "Iops": 3500, "Throughput": «900»'),
      message: '900 MiB/s requires at least 3,600 IOPS. This volume has 3,500.',
      related: ['3500'],
      fixes: {
        'Set Iops to 3600': ebs('"VolumeType": "gp3", "Iops": 3600, "Throughput": 900'),
        'Set Throughput to 875': ebs('"VolumeType": "gp3", "Iops": 3500, "Throughput": 875'),
      },
    },
  },
  accepts: {
    'the most that the default allows': ebs('"VolumeType": "gp3", "Throughput": 750'),
    'exactly the ratio': ebs('"VolumeType": "gp3", "Iops": 8000, "Throughput": 2000'),
    'a value beyond the range, which has a rule of its own': ebs('"VolumeType": "gp3", "Throughput": 5000'),
    'Iops that are no number': ebs('"VolumeType": "gp3", "Iops": "many", "Throughput": 1000'),
  },
});
