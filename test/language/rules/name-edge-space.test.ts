import { testRule } from './test-rule';

const named = (name: string) => `{ "InstanceId": "i-1234567890abcdef0", "Name": ${name} }`;

testRule('name-edge-space', {
  safe: 'all',
  finds: {
    'a space behind': {
      text: named('«"web "»'),
      message: 'Name begins or ends with a space.',
      severity: 'hint',
      fixes: { 'Remove the space': named('"web"') },
    },
    'a space before': {
      text: named('«" web"»'),
      message: 'Name begins or ends with a space.',
      fixes: { 'Remove the space': named('"web"') },
    },
  },
  accepts: { 'a space inside': named('"my server"'), nothing: named('""') },
});
