import { ebs, testRule } from './test-rule';

testRule('type-number-as-string', {
  finds: {
    'the example of the boto3 page': {
      text: ebs('"VolumeSize": «"100"»'),
      message: 'VolumeSize must be a number: write 100 without quotes.',
      severity: 'error',
      fixes: { 'Remove the quotes': ebs('"VolumeSize": 100') },
    },
    'white space and leading zeros': {
      text: ebs('"VolumeType": "gp3", "Iops": «" 04000"»'),
      message: 'Iops must be a number: write 4000 without quotes.',
      fixes: { 'Remove the quotes': ebs('"VolumeType": "gp3", "Iops": 4000') },
    },
  },
  accepts: { 'a number': ebs('"VolumeSize": 100'), 'digits where a string belongs': ebs('"VolumeType": "3"') },
});
