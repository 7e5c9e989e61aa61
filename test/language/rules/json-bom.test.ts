import { testRule } from './test-rule';

testRule('json-bom', {
  safe: 'all',
  finds: {
    'a mark before the request': {
      text: '«\ufeff»{ "Name": "web" }',
      message: 'The file starts with a byte order mark, which the AWS CLI rejects.',
      severity: 'hint',
      fixes: { 'Delete the byte order mark': '{ "Name": "web" }' },
    },
  },
  accepts: { 'no mark': '{ "Name": "web" }', 'the character in a string': '{ "Description": "\ufeff" }' },
});
