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
    'an address of the console, which has one ID in it': {
      text: of('«"https://eu-west-1.console.aws.amazon.com/ec2#i=i-1234567890abcdef0"»'),
      message:
        '"https://eu-west-1.console.aws.amazon.com/ec2#i=i-1234567890abcdef0" is not an instance ID. Instance IDs look like i-1234567890abcdef0.',
      safe: [],
      fixes: { 'Change to "i-1234567890abcdef0"': of('"i-1234567890abcdef0"') },
    },
    'what another tool writes around the old form': {
      text: of('«"[i-1a2b3c4d]"»'),
      message: '"[i-1a2b3c4d]" is not an instance ID. Instance IDs look like i-1234567890abcdef0.',
      safe: [],
      fixes: { 'Change to "i-1a2b3c4d"': of('"i-1a2b3c4d"') },
    },
    'two IDs, of which only the person knows the one': {
      text: of('«"i-1234567890abcdef0, i-1a2b3c4d"»'),
      message: '"i-1234567890abcdef0, i-1a2b3c4d" is not an instance ID. Instance IDs look like i-1234567890abcdef0.',
    },
    'the end of a longer word that looks like one': {
      text: of('«"wiki-1a2b3c4d"»'),
      message: '"wiki-1a2b3c4d" is not an instance ID. Instance IDs look like i-1234567890abcdef0.',
    },
    'the beginning of a longer word that looks like one': {
      text: of('«"i-1a2b3c4d-web"»'),
      message: '"i-1a2b3c4d-web" is not an instance ID. Instance IDs look like i-1234567890abcdef0.',
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
