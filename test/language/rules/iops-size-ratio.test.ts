import { ebs, testRule } from './test-rule';

const of = (type: string, size: string, iops: string) =>
  ebs(`"VolumeType": "${type}", "VolumeSize": ${size}, "Iops": ${iops}`);

testRule('iops-size-ratio', {
  guesses: 'all',
  finds: {
    'io1 above 50 for each GiB': {
      text: of('io1', '10', '«1000»'),
      message: '1,000 IOPS is too high for 10 GiB. io1 volumes can have up to 50 IOPS per GiB.',
      severity: 'error',
      related: ['10'],
      fixes: { 'Set Iops to 500': of('io1', '10', '500'), 'Set VolumeSize to 20': of('io1', '20', '1000') },
    },
    'gp3 above 500 for each GiB': {
      text: of('gp3', '10', '«6000»'),
      message: '6,000 IOPS is too high for 10 GiB. gp3 volumes can have up to 500 IOPS per GiB.',
      fixes: { 'Set Iops to 5000': of('gp3', '10', '5000'), 'Set VolumeSize to 12': of('gp3', '12', '6000') },
    },
    'io2 just above 1,000 for each GiB': {
      text: of('io2', '4', '«4001»'),
      message: '4,001 IOPS is too high for 4 GiB. io2 volumes can have up to 1,000 IOPS per GiB.',
      fixes: { 'Set Iops to 4000': of('io2', '4', '4000'), 'Set VolumeSize to 5': of('io2', '5', '4001') },
    },
  },
  accepts: {
    'gp3 with 3,000 on 1 GiB': of('gp3', '1', '3000'),
    'exactly the ratio': of('io1', '10', '500'),
    'a snapshot, whose size nobody knows': ebs('"VolumeType": "io2", "SnapshotId": "snap-12345678", "Iops": 64000'),
    'a value beyond the range, which has a rule of its own': of('gp3', '10', '90000'),
  },
});
