import { factsOf } from './facts';
import { ebs, testRule } from './test-rule';

const facts = factsOf({ instance: {} });

testRule('live-volume-size-change', {
  finds: {
    'another size than the volume has': {
      text: ebs('"DeleteOnTermination": true, "VolumeSize": «200»'),
      facts,
      message:
        '/dev/sdf of i-1234567890abcdef0 in us-east-1 (account 123456789012) has 100 GiB, which CreateImage cannot change. Modify the volume first.',
      severity: 'error',
      fixes: { 'Remove VolumeSize': ebs('"DeleteOnTermination": true') },
    },
  },
  accepts: {
    'the size that it has': { text: ebs('"VolumeSize": 100'), facts },
    'a new volume': { text: ebs('"VolumeSize": 200', '/dev/sdg'), facts },
    'a volume of which nothing is known yet': {
      text: ebs('"VolumeSize": 200'),
      facts: factsOf({
        instance: { devices: [{ deviceName: '/dev/sdf', volumeId: 'vol-1', deleteOnTermination: true }] },
      }),
    },
  },
});
