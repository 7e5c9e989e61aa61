import { testRule } from './test-rule';

const of = (id: string) => `{ "InstanceId": ${id}, "Name": "web" }`;

testRule('instance-id-format', {
  safe: 'all',
  finds: {
    'a name': {
      text: of('«"web-1"»'),
      message: '"web-1" is not an instance ID. Instance IDs look like i-1234567890abcdef0.',
      severity: 'error',
    },
    'too few digits': {
      text: of('«"i-123"»'),
      message: '"i-123" is not an instance ID. Instance IDs look like i-1234567890abcdef0.',
    },
    'capital digits': {
      text: of('«"i-1234567890ABCDEF0"»'),
      message: 'InstanceId must be in lowercase: i-1234567890abcdef0',
      fixes: { 'Change to "i-1234567890abcdef0"': of('"i-1234567890abcdef0"') },
    },
    'a placeholder': {
      text: of('«"${INSTANCE_ID}"»'),
      message: 'Replace the placeholder with an instance ID: ${INSTANCE_ID}',
    },
    'a character that nobody sees': {
      text: of('«"i-1234567890abcdef0\u200b"»'),
      message: 'InstanceId contains an invisible character: U+200B (zero-width space)',
      fixes: { 'Change to "i-1234567890abcdef0"': of('"i-1234567890abcdef0"') },
    },
  },
  accepts: {
    'an empty string, which is for instance-id-required to say': of('""'),
    '17 digits': of('"i-1234567890abcdef0"'),
    'the old form with 8 digits': of('"i-1a2b3c4d"'),
    'the id of something else, which has a rule of its own': of('"ami-12345678"'),
  },
});
