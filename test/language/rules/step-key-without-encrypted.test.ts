import { copy, testRule } from './test-rule';

testRule('step-key-without-encrypted', {
  guesses: 'all',
  finds: {
    'a key alone': {
      text: copy('«"KmsKeyId"»: "alias/images"', '"eu-west-1": {}'),
      message: 'KmsKeyId requires Encrypted to be true.',
      fixes: { 'Insert Encrypted': copy('"KmsKeyId": "alias/images", "Encrypted": true', '"eu-west-1": {}') },
    },
  },
  accepts: {
    'a key with encryption': copy('"Encrypted": true', '"eu-west-1": { "KmsKeyId": "alias/images" }'),
    'no encryption, which has its own finding': copy(
      '"Encrypted": false, "KmsKeyId": "alias/images"',
      '"eu-west-1": {}',
    ),
  },
});
