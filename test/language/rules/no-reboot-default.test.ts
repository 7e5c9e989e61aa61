import { request, testRule } from './test-rule';

testRule('no-reboot-default', {
  guesses: 'all',
  finds: {
    'a request that says nothing': {
      text: `«{»${request('"DryRun": false').slice(1)}`,
      message: 'i-1234567890abcdef0 will be rebooted.',
      fixes: { 'Set NoReboot to true': request('"DryRun": false,\n  "NoReboot": true') },
    },
    false: {
      text: request('"NoReboot": «false»'),
      message: 'i-1234567890abcdef0 will be rebooted.',
      fixes: { 'Set NoReboot to true': request('"NoReboot": true') },
    },
  },
  accepts: { true: request('"NoReboot": true') },
});
