import { ebs, testRule } from './test-rule';

const of = (type: string, iops: string) => ebs(`"VolumeType": "${type}", "Iops": ${iops}`);

testRule('iops-range', {
  guesses: 'all',
  finds: {
    'gp3 above 80,000': {
      text: of('gp3', '«80001»'),
      message: 'Iops must be between 3,000 and 80,000 for gp3 volumes.',
      severity: 'error',
      fixes: { 'Change to 80000': of('gp3', '80000') },
    },
    'gp3 below 3,000': {
      text: of('gp3', '«2999»'),
      message: 'Iops must be between 3,000 and 80,000 for gp3 volumes.',
      fixes: { 'Change to 3000': of('gp3', '3000') },
    },
    'io1 above 64,000': {
      text: of('io1', '«64001»'),
      message: 'Iops must be between 100 and 64,000 for io1 volumes.',
      fixes: { 'Change to 64000': of('io1', '64000') },
    },
    'a value that the size forbids as well': {
      text: ebs('"VolumeType": "io2", "VolumeSize": 4, "Iops": «300000»'),
      message: 'Iops must be between 100 and 256,000 for io2 volumes.',
      fixes: { 'Change to 256000': ebs('"VolumeType": "io2", "VolumeSize": 4, "Iops": 256000') },
    },
  },
  accepts: {
    'gp3 above 16,000': of('gp3', '80000'),
    'io2 above 64,000': of('io2', '256000'),
    'io1 at its lower limit': of('io1', '100'),
    'a type that takes none, which has a rule of its own': of('gp2', '1'),
  },
});
