import { ebs, testRule } from './test-rule';

testRule('kms-key-unsupported', {
  finds: {
    'a key': {
      text: ebs('"VolumeSize": 8, "Encrypted": true, «"KmsKeyId"»: "alias/web"'),
      message: 'CreateImage does not support KmsKeyId. Create the image, then copy it with this key.',
      severity: 'error',
      fixes: { 'Remove KmsKeyId': ebs('"VolumeSize": 8, "Encrypted": true') },
    },
  },
  accepts: { 'no key': ebs('"VolumeSize": 8, "Encrypted": true') },
});
