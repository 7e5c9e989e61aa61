import { ebs, testRule } from './test-rule';

testRule('throughput-unsupported', {
  guesses: ['Set VolumeType to gp3'],
  finds: {
    'gp2 with Throughput': {
      text: ebs('"VolumeType": "gp2", «"Throughput"»: 250'),
      message: 'Throughput is supported only for gp3 volumes.',
      severity: 'error',
      fixes: {
        'Remove Throughput': ebs('"VolumeType": "gp2"'),
        'Set VolumeType to gp3': ebs('"VolumeType": "gp3", "Throughput": 250'),
      },
    },
    'io2 with Throughput': {
      text: ebs('"VolumeType": "io2", "Iops": 100, «"Throughput"»: 250'),
      message: 'Throughput is supported only for gp3 volumes.',
      fixes: { 'Remove Throughput': ebs('"VolumeType": "io2", "Iops": 100') },
    },
  },
  accepts: { gp3: ebs('"VolumeType": "gp3", "Throughput": 250') },
});
