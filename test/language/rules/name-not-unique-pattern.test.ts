import { testRule } from './test-rule';

const named = (name: string) => `{ "InstanceId": "i-1234567890abcdef0", "Name": ${name} }`;

testRule('name-not-unique-pattern', {
  finds: {
    'a name that stays the same': {
      text: named('«"web"»'),
      message: 'This name can be used once per region and account; a second run fails.',
      fixes: { 'Append the time of the run': named('"web-${timestamp}"') },
    },
  },
  accepts: { 'a number': named('"web-12"'), 'a variable': named('"web-${date}"') },
});
