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
      message: 'The AWS CLI rejects this number format. Use 100.',
      severity: 'hint',
      fixes: { 'Change to 100': ebs('"VolumeSize": 100') },
    },
    'a whole number with an exponent': {
      text: ebs('"VolumeSize": «1e2»'),
      message: 'The AWS CLI rejects this number format. Use 100.',
      severity: 'hint',
      fixes: { 'Change to 100': ebs('"VolumeSize": 100') },
    },
    'a point that may separate thousands': {
      text: ebs('"VolumeType": "gp3", "Iops": «3.000»'),
      message: 'The AWS CLI rejects this number format. Use 3.',
      safe: [],
      fixes: { 'Change to 3': ebs('"VolumeType": "gp3", "Iops": 3') },
    },
    'a point that may separate hundreds of thousands': {
      text: ebs('"VolumeType": "gp3", "Iops": «100.000»'),
      message: 'The AWS CLI rejects this number format. Use 100.',
      safe: [],
      fixes: { 'Change to 100': ebs('"VolumeType": "gp3", "Iops": 100') },
    },
    'a point that separates nothing': {
      text: ebs('"VolumeType": "gp3", "Iops": «3000.0000»'),
      message: 'The AWS CLI rejects this number format. Use 3000.',
      safe: 'all',
      fixes: { 'Change to 3000': ebs('"VolumeType": "gp3", "Iops": 3000') },
    },
  },
  accepts: { 'a whole number': ebs('"VolumeSize": 100') },
});
