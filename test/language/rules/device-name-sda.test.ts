import { mapping, testRule } from './test-rule';

const named = (name: string) => mapping(`"DeviceName": ${name}, "Ebs": { "DeleteOnTermination": true }`);

testRule('device-name-sda', {
  guesses: 'all',
  finds: {
    '/dev/sda': {
      text: named('«"/dev/sda"»'),
      message: 'EC2 rejects /dev/sda. The root device of an HVM instance is /dev/sda1 or /dev/xvda.',
      severity: 'hint',
      fixes: { 'Change to "/dev/sda1"': named('"/dev/sda1"') },
    },
  },
  accepts: { '/dev/sda1': named('"/dev/sda1"'), '/dev/xvda': named('"/dev/xvda"') },
});
