import { ebs, testRule } from './test-rule';

testRule('type-number-as-string', {
  finds: {
    'the example of the boto3 page': {
      safe: 'all',
      text: ebs('"VolumeSize": «"100"»'),
      message: 'VolumeSize must be a number. Use 100 without quotes.',
      severity: 'error',
      fixes: { 'Change to 100': ebs('"VolumeSize": 100') },
    },
    'a unit': {
      text: ebs('"VolumeSize": «"100 GB"»'),
      message: 'VolumeSize must be a number. Use 100 without quotes.',
      fixes: { 'Change to 100': ebs('"VolumeSize": 100') },
    },
    'thousands separators': {
      text: ebs('"VolumeType": "gp3", "Iops": «"3,000"»'),
      message: 'Iops must be a number. Use 3000 without quotes.',
      fixes: { 'Change to 3000': ebs('"VolumeType": "gp3", "Iops": 3000') },
    },
    'white space and leading zeros': {
      safe: 'all',
      text: ebs('"VolumeType": "gp3", "Iops": «" 04000"»'),
      message: 'Iops must be a number. Use 4000 without quotes.',
      fixes: { 'Change to 4000': ebs('"VolumeType": "gp3", "Iops": 4000') },
    },
  },
  accepts: { 'a number': ebs('"VolumeSize": 100'), 'digits where a string belongs': ebs('"VolumeType": "3"') },
});
