import { testRule } from './test-rule';

const named = (name: string) => `{ "InstanceId": "i-1234567890abcdef0", "Name": ${name} }`;

testRule('name-not-unique-pattern', {
  finds: {
    'a name that stays the same': {
      text: named('«"web"»'),
      message: 'Image names must be unique in an account and region, so this request works only once.',
      fixes: { 'Append a timestamp': named('"web-${timestamp}"') },
    },
  },
  accepts: { 'a number': named('"web-12"'), 'a variable': named('"web-${date}"') },
});
