import { ebs, testRule } from './test-rule';

testRule('volume-type-case', {
  safe: 'all',
  finds: {
    capitals: {
      text: ebs('"VolumeType": «"GP3"»'),
      message: 'VolumeType must be in lowercase: gp3',
      severity: 'error',
      fixes: { 'Change to "gp3"': ebs('"VolumeType": "gp3"') },
    },
  },
  accepts: { 'small letters': ebs('"VolumeType": "gp3"'), 'another word': ebs('"VolumeType": "SSD"') },
});
