import { factsOf } from './facts';
import { request, testRule } from './test-rule';

const text = request('"Description": ""').replace('"i-1234567890abcdef0"', '«"i-1234567890abcdef0"»');
const fixes = { 'Set NoReboot to true': request('"Description": "",\n  "NoReboot": true') };

testRule('live-reboot-impact', {
  guesses: 'all',
  finds: {
    'a running instance': {
      text,
      facts: factsOf({ instance: { state: 'running' } }),
      message: 'i-1234567890abcdef0 in us-east-1 (account 123456789012) is running and will be rebooted.',
      severity: 'information',
      fixes,
    },
    'a running instance whose name fills more than a line': {
      text,
      facts: factsOf({ instance: { state: 'running', name: `web\n${'x'.repeat(100)}` } }),
      message: `web ${'x'.repeat(75)}… (i-1234567890abcdef0) in us-east-1 (account 123456789012) is running and will be rebooted.`,
      fixes,
    },
    'an instance of an Auto Scaling group': {
      text,
      facts: factsOf({ instance: { state: 'running', autoScalingGroup: 'web-asg' } }),
      message:
        'i-1234567890abcdef0 in us-east-1 (account 123456789012) is running and will be rebooted. Its Auto Scaling group web-asg might replace it.',
      severity: 'warning',
      fixes,
    },
    'a target whose account is not known yet': {
      text,
      facts: {
        ...factsOf({ instance: { state: 'running' } }),
        target: { profile: 'build', region: 'eu-west-1', asOf: '', stale: false },
      },
      message: 'i-1234567890abcdef0 in eu-west-1 (profile build) is running and will be rebooted.',
      fixes,
    },
  },
  accepts: {
    'a stopped instance': { text: request('"NoReboot": false'), facts: factsOf({ instance: {} }) },
    'a request that says that a reboot is wanted': {
      text: request('"NoReboot": false'),
      facts: factsOf({ instance: { state: 'running' } }),
    },
    'a request without a reboot': {
      text: request('"NoReboot": true'),
      facts: factsOf({ instance: { state: 'running' } }),
    },
  },
});
