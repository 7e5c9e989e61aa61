import { mapping, testRule } from './test-rule';

const named = (name: string) => mapping(`"DeviceName": ${name}, "Ebs": { "DeleteOnTermination": true }`);

testRule('device-name-sda', {
  finds: {
    '/dev/sda': {
      text: named('«"/dev/sda"»'),
      message: 'On HVM the root device is /dev/sda1 or /dev/xvda; /dev/sda is refused.',
      severity: 'hint',
      fixes: { 'Write "/dev/sda1"': named('"/dev/sda1"') },
    },
  },
  accepts: { '/dev/sda1': named('"/dev/sda1"'), '/dev/xvda': named('"/dev/xvda"') },
});
