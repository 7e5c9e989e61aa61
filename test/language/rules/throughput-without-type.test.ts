import { ebs, testRule } from './test-rule';

testRule('throughput-without-type', {
  guesses: 'all',
  finds: {
    'Throughput alone': {
      text: ebs('"VolumeSize": 8, «"Throughput"»: 250'),
      message: 'Without VolumeType, a new volume is gp2, which does not support Throughput.',
      severity: 'warning',
      fixes: { 'Insert VolumeType': ebs('"VolumeSize": 8, "Throughput": 250, "VolumeType": "gp3"') },
    },
  },
  accepts: { 'Throughput with a type': ebs('"VolumeType": "gp3", "Throughput": 250') },
});
