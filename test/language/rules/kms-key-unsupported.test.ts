import { ebs, testRule } from './test-rule';

testRule('kms-key-unsupported', {
  finds: {
    'a key': {
      text: ebs('"VolumeSize": 8, "Encrypted": true, «"KmsKeyId"»: "alias/web"'),
      message: 'CreateImage does not take KmsKeyId. Copy the image with this key instead.',
      severity: 'error',
      fixes: { 'Remove KmsKeyId': ebs('"VolumeSize": 8, "Encrypted": true') },
    },
  },
  accepts: { 'no key': ebs('"VolumeSize": 8, "Encrypted": true') },
});
