import { ebs, testRule } from './test-rule';

const of = (type: string, iops: string) => ebs(`"VolumeType": "${type}", "Iops": ${iops}`);

testRule('iops-range', {
  finds: {
    'gp3 above 80,000': {
      text: of('gp3', '«80001»'),
      message: 'gp3 takes 3,000 to 80,000 IOPS; 80001 is too high.',
      severity: 'error',
      fixes: { 'Write 80000': of('gp3', '80000') },
    },
    'gp3 below 3,000': {
      text: of('gp3', '«2999»'),
      message: 'gp3 takes 3,000 to 80,000 IOPS; 2999 is too low.',
      fixes: { 'Write 3000': of('gp3', '3000') },
    },
    'io1 above 64,000': {
      text: of('io1', '«64001»'),
      message: 'io1 takes 100 to 64,000 IOPS; 64001 is too high.',
      fixes: { 'Write 64000': of('io1', '64000') },
    },
    'a value that the size forbids as well': {
      text: ebs('"VolumeType": "io2", "VolumeSize": 4, "Iops": «300000»'),
      message: 'io2 takes 100 to 256,000 IOPS; 300000 is too high.',
      fixes: { 'Write 256000': ebs('"VolumeType": "io2", "VolumeSize": 4, "Iops": 256000') },
    },
  },
  accepts: {
    'gp3 above 16,000': of('gp3', '80000'),
    'io2 above 64,000': of('io2', '256000'),
    'io1 at its lower limit': of('io1', '100'),
    'a type that takes none, which has a rule of its own': of('gp2', '1'),
  },
});
