import { copy, testRule } from './test-rule';

testRule('step-key-region', {
  finds: {
    'the key of another region': {
      text: copy(
        '"Encrypted": true',
        '"eu-west-1": { "KmsKeyId": «"arn:aws:kms:us-east-1:111122223333:alias/images"» }',
      ),
      message: 'This key is in us-east-1, but the copy goes to eu-west-1.',
    },
    'one key for copies to two regions': {
      text: copy(
        '"Encrypted": true, "KmsKeyId": «"arn:aws:kms:eu-west-1:111122223333:key/1"»',
        '"eu-west-1": {}, "eu-west-2": {}',
      ),
      message: 'This key is in eu-west-1, but the copy goes to eu-west-2.',
    },
  },
  accepts: {
    'the key of the region': copy(
      '"Encrypted": true',
      '"eu-west-1": { "KmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/1" }',
    ),
    'an alias, which each region has': copy(
      '"Encrypted": true, "KmsKeyId": "alias/images"',
      '"eu-west-1": {}, "eu-west-2": {}',
    ),
    'a key that a region replaces': copy(
      '"Encrypted": true, "KmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/1"',
      '"eu-west-1": {}, "eu-west-2": { "KmsKeyId": "alias/images" }',
    ),
  },
});
