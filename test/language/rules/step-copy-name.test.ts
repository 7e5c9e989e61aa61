import { copy, steps, testRule } from './test-rule';

testRule('step-copy-name', {
  guesses: 'all',
  finds: {
    'a character that no image name has': {
      text: copy('"Name": «"web#1"»', '"eu-west-1": {}'),
      message: 'Image names cannot contain #.',
      fixes: { 'Change to "web-1"': copy('"Name": "web-1"', '"eu-west-1": {}') },
    },
  },
  accepts: {
    'a name with variables': copy('"Name": "web-${date}-${imageId}"', '"eu-west-1": {}'),
    'the name of a parameter': steps('{ "id": "a", "PutParameter": { "Name": "/web#1" } }'),
  },
});
