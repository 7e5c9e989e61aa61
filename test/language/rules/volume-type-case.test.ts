import { ebs, testRule } from './test-rule';

testRule('volume-type-case', {
  finds: {
    capitals: {
      text: ebs('"VolumeType": «"GP3"»'),
      message: 'Write gp3: volume types are in small letters.',
      severity: 'error',
      fixes: { 'Write "gp3"': ebs('"VolumeType": "gp3"') },
    },
  },
  accepts: { 'small letters': ebs('"VolumeType": "gp3"'), 'another word': ebs('"VolumeType": "SSD"') },
});
