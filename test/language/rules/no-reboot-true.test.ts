import { request, testRule } from './test-rule';

testRule('no-reboot-true', {
  finds: {
    'a request that keeps the instance running': {
      text: request('"NoReboot": «true»'),
      message: 'EC2 does not reboot the instance, so the file system integrity of the image is not guaranteed.',
      severity: 'information',
    },
  },
  accepts: {
    false: request('"NoReboot": false'),
    'a request that says nothing': request('"DryRun": false'),
    'one that a person means so': request('"NoReboot": true // ami-ignore no-reboot-true'),
  },
});
