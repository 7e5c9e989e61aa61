import { testRule } from './test-rule';

const of = (id: string) => `{ "InstanceId": ${id}, "Name": "web" }`;

testRule('instance-id-format', {
  finds: {
    'a name': {
      text: of('«"web-1"»'),
      message: '"web-1" is not an instance id. It looks like i-1234567890abcdef0.',
      severity: 'error',
    },
    'too few digits': {
      text: of('«"i-123"»'),
      message: '"i-123" is not an instance id. It looks like i-1234567890abcdef0.',
    },
    'capital digits': {
      text: of('«"i-1234567890ABCDEF0"»'),
      message: '"i-1234567890ABCDEF0" is not an instance id. It looks like i-1234567890abcdef0.',
    },
    'an empty string': {
      text: of('«""»'),
      message: 'InstanceId is empty. An instance id looks like i-1234567890abcdef0.',
    },
  },
  accepts: {
    '17 digits': of('"i-1234567890abcdef0"'),
    'the old form with 8 digits': of('"i-1a2b3c4d"'),
    'the id of something else, which has a rule of its own': of('"ami-12345678"'),
  },
});
