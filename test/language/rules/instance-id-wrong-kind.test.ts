import { testRule } from './test-rule';

const of = (id: string) => `{ "InstanceId": ${id}, "Name": "web" }`;
const arn = 'arn:aws:ec2:eu-west-1:123456789012:instance/i-1234567890abcdef0';

testRule('instance-id-wrong-kind', {
  safe: 'all',
  finds: {
    'an image': {
      text: of('«"ami-12345678"»'),
      message: 'This is the ID of an image, not of an instance.',
      severity: 'error',
    },
    'a volume': {
      text: of('«"vol-1234567890abcdef0"»'),
      message: 'This is the ID of a volume, not of an instance.',
    },
    'an ARN': {
      text: of(`«"${arn}"»`),
      message: 'This is an ARN, not an instance ID.',
      fixes: { 'Change to "i-1234567890abcdef0"': of('"i-1234567890abcdef0"') },
    },
  },
  accepts: { 'an instance': of('"i-1234567890abcdef0"'), 'a name': of('"web"') },
});
