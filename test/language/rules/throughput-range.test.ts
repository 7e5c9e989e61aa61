import { ebs, testRule } from './test-rule';

const of = (throughput: string) => ebs(`"VolumeType": "gp3", "Iops": 80000, "Throughput": ${throughput}`);

testRule('throughput-range', {
  finds: {
    'more than 2,000': {
      text: of('«2001»'),
      message: 'gp3 takes 125 to 2,000 MiB/s; 2001 is too high.',
      severity: 'error',
      fixes: { 'Write 2000': of('2000') },
    },
    'less than 125': {
      text: of('«124»'),
      message: 'gp3 takes 125 to 2,000 MiB/s; 124 is too low.',
      fixes: { 'Write 125': of('125') },
    },
  },
  accepts: { 'more than 1,000': of('2000'), 'exactly 125': of('125') },
});
