import { ebs, testRule } from './test-rule';

const of = (throughput: string) => ebs(`"VolumeType": "gp3", "Iops": 80000, "Throughput": ${throughput}`);

testRule('throughput-range', {
  guesses: 'all',
  finds: {
    'more than 2,000': {
      text: of('«2001»'),
      message: 'Throughput must be between 125 and 2,000 MiB/s for gp3 volumes.',
      severity: 'error',
      fixes: { 'Change to 2000': of('2000') },
    },
    'less than 125': {
      text: of('«124»'),
      message: 'Throughput must be between 125 and 2,000 MiB/s for gp3 volumes.',
      fixes: { 'Change to 125': of('125') },
    },
  },
  accepts: { 'more than 1,000': of('2000'), 'exactly 125': of('125') },
});
