import { factsOf } from './facts';
import { ebs, testRule } from './test-rule';

const facts = factsOf({ instance: { rootDeviceName: '/dev/sdf' } });

testRule('live-boot-volume-type', {
  finds: {
    'a hard disk': {
      text: ebs('"VolumeType": «"sc1"»'),
      facts,
      message:
        '/dev/sdf is the root device of i-1234567890abcdef0 in us-east-1 (account 123456789012), and sc1 volumes cannot be boot volumes.',
      severity: 'error',
      fixes: { 'Change to "gp3"': ebs('"VolumeType": "gp3"') },
    },
  },
  accepts: {
    'an SSD': { text: ebs('"VolumeType": "gp2"'), facts },
    'another device': { text: ebs('"VolumeType": "st1"', '/dev/sdg'), facts },
  },
});
