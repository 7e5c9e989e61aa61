import { ebs, testRule } from './test-rule';

testRule('volume-type-previous-generation', {
  guesses: ['Convert to gp3'],
  finds: {
    gp2: {
      text: ebs('"VolumeSize": 8, "VolumeType": «"gp2"»'),
      message: 'gp3 is cheaper and faster than gp2.',
      fixes: { 'Convert to gp3': ebs('"VolumeSize": 8, "VolumeType": "gp3"') },
    },
    standard: {
      text: ebs('"VolumeSize": 8, "VolumeType": «"standard"»'),
      message: 'gp3 is cheaper and faster than standard.',
      fixes: { 'Convert to gp3': ebs('"VolumeSize": 8, "VolumeType": "gp3"') },
    },
  },
  accepts: { gp3: ebs('"VolumeType": "gp3"') },
});
