import { request, testRule } from './test-rule';

const leftOut = (device: string) => `{ "DeviceName": ${device}, "NoDevice": "" }`;
const both = (first: string, second: string) =>
  request(`"BlockDeviceMappings": [${leftOut(first)}, ${leftOut(second)}]`);
testRule('device-name-alias-duplicate', {
  finds: {
    'two spellings of one device': {
      text: both('"/dev/sdf"', '«"/dev/xvdf"»'),
      message: '/dev/sdf and /dev/xvdf become the same device on many kernels.',
      severity: 'warning',
      related: ['"/dev/sdf"'],
      fixes: { 'Write "/dev/sdg"': both('"/dev/sdf"', '"/dev/sdg"') },
    },
  },
  accepts: {
    'two devices': both('"/dev/sdf"', '"/dev/xvdg"'),
    'the same name, which has a rule of its own': both('"/dev/sdf"', '"/dev/sdf"'),
    'the root device and a letter of it': both('"/dev/sda1"', '"/dev/xvda"'),
  },
});
