import { request, testRule } from './test-rule';

testRule('no-reboot-true', {
  finds: {
    'a request that keeps the instance running': {
      text: request('"NoReboot": «true»'),
      message:
        'The instance is not rebooted: file system integrity of the image is not guaranteed (crash-consistent snapshots only).',
      severity: 'warning',
      fixes: {
        'Write false': request('"NoReboot": false'),
        'Remove NoReboot': '{\n  "InstanceId": "i-1234567890abcdef0",\n  "Name": "web"\n}\n',
      },
    },
  },
  accepts: {
    false: request('"NoReboot": false'),
    'a request that says nothing': request('"DryRun": false'),
    'one that a person means so': request('"NoReboot": true // ami-ignore no-reboot-true'),
  },
});
