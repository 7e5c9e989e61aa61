import { mapping, request, testRule } from './test-rule';

const leftOut = (device: string) => `{ "DeviceName": ${device}, "NoDevice": "" }`;
const both = (first: string, second: string) =>
  request(`"BlockDeviceMappings": [${leftOut(first)}, ${leftOut(second)}]`);
testRule('device-name-alias-duplicate', {
  guesses: 'all',
  finds: {
    'two spellings of one device': {
      text: both('"/dev/sdf"', '«"/dev/xvdf"»'),
      message: 'Many kernels treat /dev/sdf and /dev/xvdf as the same device.',
      severity: 'warning',
      related: ['"/dev/sdf"'],
    },
    'a new volume under the name of one that is left out': {
      text: mapping(
        '"DeviceName": "/dev/sdf", "NoDevice": "" }, { "DeviceName": «"/dev/xvdf"», "Ebs": { "VolumeSize": 8 }',
      ),
      message: 'Many kernels treat /dev/sdf and /dev/xvdf as the same device.',
      fixes: {
        'Change to "/dev/sdg"': mapping(
          '"DeviceName": "/dev/sdf", "NoDevice": "" }, { "DeviceName": "/dev/sdg", "Ebs": { "VolumeSize": 8 }',
        ),
      },
    },
  },
  accepts: {
    'two devices': both('"/dev/sdf"', '"/dev/xvdg"'),
    'the same name, which has a rule of its own': both('"/dev/sdf"', '"/dev/sdf"'),
    'the root device and a letter of it': both('"/dev/sda1"', '"/dev/xvda"'),
  },
});
