import { mapping, testRule } from './test-rule';

const named = (name: string) => mapping(`"DeviceName": ${name}, "Ebs": { "DeleteOnTermination": true }`);

testRule('device-name-format', {
  finds: {
    nothing: {
      text: named('«""»'),
      message: 'DeviceName is empty.',
      severity: 'error',
      fixes: { 'Write "/dev/sdf"': named('"/dev/sdf"') },
    },
    'what Git Bash makes of a name': {
      text: named('«"C:/Program Files/Git/dev/sda1"»'),
      message: '"C:/Program Files/Git/dev/sda1" is not a device name that EC2 knows.',
      severity: 'error',
      fixes: { 'Write "/dev/sda1"': named('"/dev/sda1"') },
    },
    "the kernel's name": {
      text: named('«"/dev/nvme1n1"»'),
      message: '"/dev/nvme1n1" is not a device name that EC2 knows.',
      severity: 'warning',
      fixes: { 'Write "/dev/sdf"': named('"/dev/sdf"') },
    },
    'a name without its folder': {
      text: named('«"sdf"»'),
      message: '"sdf" is not a device name that EC2 knows.',
      severity: 'warning',
      fixes: { 'Write "/dev/sdf"': named('"/dev/sdf"') },
    },
    'a name beyond those for two letters': {
      text: named('«"/dev/xvdzz"»'),
      message: '"/dev/xvdzz" is not a device name that EC2 knows.',
      severity: 'warning',
      fixes: { 'Write "/dev/sdf"': named('"/dev/sdf"') },
    },
  },
  accepts: {
    '/dev/sda1': named('"/dev/sda1"'),
    '/dev/xvda': named('"/dev/xvda"'),
    '/dev/sdf': named('"/dev/sdf"'),
    '/dev/hdc': named('"/dev/hdc"'),
    xvdf: named('"xvdf"'),
    '/dev/xvdba': named('"/dev/xvdba"'),
    'a partition, which has a rule of its own': named('"/dev/sdf1"'),
  },
});
