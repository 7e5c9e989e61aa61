import { ebs, testRule } from './test-rule';

testRule('encrypted-existing-hint', {
  finds: {
    'encryption of a volume that may be there': {
      text: ebs('"DeleteOnTermination": true, «"Encrypted"»: true'),
      message:
        'CreateImage cannot change the encryption of existing volumes. Create the image, then copy it with encryption.',
      fixes: { 'Remove Encrypted': ebs('"DeleteOnTermination": true') },
    },
  },
  accepts: { 'nothing about it': ebs('"DeleteOnTermination": true') },
});
