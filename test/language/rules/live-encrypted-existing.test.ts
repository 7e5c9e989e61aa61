import { device, factsOf } from './facts';
import { ebs, testRule } from './test-rule';

testRule('live-encrypted-existing', {
  finds: {
    'a volume that is not encrypted': {
      text: ebs('"DeleteOnTermination": true, «"Encrypted"»: true'),
      facts: factsOf({ instance: {} }),
      message:
        'vol-1234567890abcdef0 in us-east-1 (account 123456789012) is not encrypted, and CreateImage cannot encrypt it. Create the image, then copy it with encryption.',
      severity: 'error',
      fixes: { 'Remove Encrypted': ebs('"DeleteOnTermination": true') },
    },
  },
  accepts: {
    'an encrypted volume': {
      text: ebs('"Encrypted": true'),
      facts: factsOf({ instance: { devices: [device('/dev/sdf', { encrypted: true })] } }),
    },
    false: { text: ebs('"Encrypted": false'), facts: factsOf({ instance: {} }) },
    'a new volume': { text: ebs('"VolumeSize": 8, "Encrypted": true', '/dev/sdg'), facts: factsOf({ instance: {} }) },
  },
});
