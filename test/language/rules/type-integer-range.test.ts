import { ebs, testRule } from './test-rule';

testRule('type-integer-range', {
  finds: {
    'a number that JavaScript changes': {
      text: ebs('"Iops": «12345678901234567890»'),
      message: '12345678901234567890 is out of range for Iops.',
      severity: 'error',
    },
    'a number that JavaScript makes infinite': {
      text: ebs('"VolumeSize": «1e400»'),
      message: '1e400 is out of range for VolumeSize.',
    },
    'one more than 32 bits hold': {
      text: ebs('"Iops": «2147483648»'),
      message: '2147483648 is out of range for Iops.',
    },
  },
  accepts: {
    'the largest number': ebs('"Iops": 2147483647'),
    'a number that the rule of its type refuses': ebs('"VolumeSize": 12345678901234567890'),
  },
});
