import { device, factsOf } from './facts';
import { ebs, testRule } from './test-rule';

const encrypted = factsOf({ instance: { devices: [device('/dev/sdf', { encrypted: true })] } });

testRule('live-encrypted-existing-false', {
  finds: {
    'an encrypted volume': {
      text: ebs('"DeleteOnTermination": true, «"Encrypted"»: false'),
      facts: encrypted,
      message: 'Encrypted is ignored: vol-1234567890abcdef0 in us-east-1 (account 123456789012) remains encrypted.',
      severity: 'warning',
      fixes: { 'Remove Encrypted': ebs('"DeleteOnTermination": true') },
    },
  },
  accepts: {
    true: { text: ebs('"Encrypted": true'), facts: encrypted },
    'a volume that is not encrypted': { text: ebs('"Encrypted": false'), facts: factsOf({ instance: {} }) },
  },
});
