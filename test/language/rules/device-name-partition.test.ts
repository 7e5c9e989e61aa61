import { mapping, request, testRule } from './test-rule';

const named = (name: string) => mapping(`"DeviceName": ${name}, "Ebs": { "DeleteOnTermination": true }`);
const message = 'HVM images do not support trailing digits in device names.';

testRule('device-name-partition', {
  finds: {
    'a partition': {
      text: named('«"/dev/sdf1"»'),
      message,
      severity: 'warning',
      fixes: { 'Change to "/dev/sdf"': named('"/dev/sdf"') },
    },
    'one of the many letters and digits that names can have': {
      text: named('«"xvdba12"»'),
      message,
      fixes: { 'Change to "xvdba"': named('"xvdba"') },
    },
    'the root of another kind': {
      text: named('«"/dev/xvda1"»'),
      message,
      fixes: { 'Change to "/dev/xvda"': named('"/dev/xvda"') },
    },
    'one whose device is mapped as well': {
      text: request(
        '"BlockDeviceMappings": [{ "DeviceName": "/dev/sdf", "NoDevice": "" }, { "DeviceName": «"/dev/sdf1"», "NoDevice": "" }]',
      ),
      message,
    },
  },
  accepts: { '/dev/sda1': named('"/dev/sda1"'), '/dev/sda2': named('"/dev/sda2"'), '/dev/sdf': named('"/dev/sdf"') },
});
