import { testRule } from './test-rule';

const of = (id: string) => `{ "InstanceId": ${id}, "Name": "web" }`;
const arn = 'arn:aws:ec2:eu-west-1:123456789012:instance/i-1234567890abcdef0';

testRule('instance-id-wrong-kind', {
  safe: 'all',
  finds: {
    'an image': {
      text: of('«"ami-12345678"»'),
      message: 'This is an image ID, not an instance ID.',
      severity: 'error',
    },
    'a volume': {
      text: of('«"vol-1234567890abcdef0"»'),
      message: 'This is a volume ID, not an instance ID.',
    },
    'an ARN': {
      text: of(`«"${arn}"»`),
      message: 'This is an ARN, not an instance ID.',
      fixes: { 'Change to "i-1234567890abcdef0"': of('"i-1234567890abcdef0"') },
    },
  },
  accepts: { 'an instance': of('"i-1234567890abcdef0"'), 'a name': of('"web"') },
});
