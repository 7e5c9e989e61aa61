import { mapping, testRule } from './test-rule';

const named = (name: string) => mapping(`"DeviceName": ${name}, "Ebs": { "DeleteOnTermination": true }`);

testRule('device-name-format', {
  finds: {
    nothing: {
      text: named('«""»'),
      message: 'DeviceName is empty. Enter a value or remove the member.',
      severity: 'error',
      fixes: { 'Remove DeviceName': mapping('"Ebs": { "DeleteOnTermination": true }') },
    },
    'a space behind the name, where the name decides which volume stays out': {
      safe: 'all',
      text: mapping('"DeviceName": «"/dev/xvdf "», "NoDevice": ""'),
      message: 'DeviceName begins or ends with a space.',
      fixes: { 'Change to "/dev/xvdf"': mapping('"DeviceName": "/dev/xvdf", "NoDevice": ""') },
    },
    'an invisible character': {
      safe: 'all',
      text: named('«"/dev/sdf\u200b"»'),
      message: 'DeviceName contains an invisible character: U+200B (zero-width space)',
      fixes: { 'Change to "/dev/sdf"': named('"/dev/sdf"') },
    },
    'capital letters': {
      safe: 'all',
      text: named('«"/DEV/XVDG"»'),
      message: 'DeviceName must be in lowercase: /dev/xvdg',
      fixes: { 'Change to "/dev/xvdg"': named('"/dev/xvdg"') },
    },
    "the kernel's name of a new volume": {
      guesses: 'all',
      text: mapping('"DeviceName": «"/dev/nvme1n1"», "Ebs": { "VolumeSize": 8 }'),
      message: '"/dev/nvme1n1" is not a valid device name. Use a name such as /dev/sdf.',
      fixes: { 'Change to "/dev/sdf"': mapping('"DeviceName": "/dev/sdf", "Ebs": { "VolumeSize": 8 }') },
    },
    'a placeholder': {
      text: named('«"{{ data_volume }}"»'),
      message: 'Replace the placeholder with a device name: {{ data_volume }}',
    },
    'what Git Bash makes of a name': {
      text: named('«"C:/Program Files/Git/dev/sda1"»'),
      message: '"C:/Program Files/Git/dev/sda1" is not a valid device name. Use a name such as /dev/sdf.',
      severity: 'error',
      fixes: { 'Change to "/dev/sda1"': named('"/dev/sda1"') },
    },
    "the kernel's name": {
      text: named('«"/dev/nvme1n1"»'),
      message: '"/dev/nvme1n1" is not a valid device name. Use a name such as /dev/sdf.',
      severity: 'warning',
    },
    'a name without its folder': {
      text: named('«"sdf"»'),
      message: '"sdf" is not a valid device name. Use a name such as /dev/sdf.',
      severity: 'warning',
      fixes: { 'Change to "/dev/sdf"': named('"/dev/sdf"') },
    },
    'a name beyond those for two letters': {
      text: named('«"/dev/xvdzz"»'),
      message: '"/dev/xvdzz" is not a valid device name. Use a name such as /dev/sdf.',
      severity: 'warning',
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
