import { ebs, testRule } from './test-rule';

testRule('type-not-integer', {
  safe: ['Change to 100'],
  finds: {
    'a fraction': {
      text: ebs('"VolumeSize": «100.5»'),
      message: 'VolumeSize must be a whole number.',
      severity: 'error',
      fixes: { 'Change to 101': ebs('"VolumeSize": 101') },
    },
    'a whole number written as a fraction': {
      text: ebs('"VolumeSize": «100.0»'),
      message: 'The AWS CLI rejects this form of the number. Use 100.',
      severity: 'hint',
      fixes: { 'Change to 100': ebs('"VolumeSize": 100') },
    },
    'a whole number with an exponent': {
      text: ebs('"VolumeSize": «1e2»'),
      message: 'The AWS CLI rejects this form of the number. Use 100.',
      severity: 'hint',
      fixes: { 'Change to 100': ebs('"VolumeSize": 100') },
    },
  },
  accepts: { 'a whole number': ebs('"VolumeSize": 100') },
});
