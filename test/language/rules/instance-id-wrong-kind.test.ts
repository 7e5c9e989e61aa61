import { testRule } from './test-rule';

const of = (id: string) => `{ "InstanceId": ${id}, "Name": "web" }`;
const arn = 'arn:aws:ec2:eu-west-1:123456789012:instance/i-1234567890abcdef0';

testRule('instance-id-wrong-kind', {
  finds: {
    'an image': {
      text: of('«"ami-12345678"»'),
      message: '"ami-12345678" is an image, not an instance.',
      severity: 'error',
    },
    'a volume': {
      text: of('«"vol-1234567890abcdef0"»'),
      message: '"vol-1234567890abcdef0" is a volume, not an instance.',
    },
    'an ARN': {
      text: of(`«"${arn}"»`),
      message: `"${arn}" is an ARN, not an instance.`,
      fixes: { 'Take the id out of the ARN': of('"i-1234567890abcdef0"') },
    },
  },
  accepts: { 'an instance': of('"i-1234567890abcdef0"'), 'a name': of('"web"') },
});
