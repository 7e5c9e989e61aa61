import { copy, testRule } from './test-rule';

testRule('step-encrypted-false', {
  guesses: 'all',
  finds: {
    'a copy that should not be encrypted': {
      text: copy('"Encrypted": «false»', '"eu-west-1": {}'),
      message: 'A copy cannot remove encryption. Set Encrypted to true, or remove it.',
      fixes: { 'Change to true': copy('"Encrypted": true', '"eu-west-1": {}') },
    },
  },
  accepts: {
    'a copy that is encrypted': copy('"Encrypted": true', '"eu-west-1": {}'),
    'a copy that says nothing': copy('', '"eu-west-1": {}'),
  },
});
