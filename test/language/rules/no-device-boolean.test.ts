import { mapping, testRule } from './test-rule';

const message = 'NoDevice must be a string. Use "" to exclude the device, or remove the member to include it.';

testRule('no-device-boolean', {
  finds: {
    'false, which removes the device all the same': {
      text: mapping('"DeviceName": "/dev/sdf", "Ebs": { "VolumeSize": 8 }, "NoDevice": «false»'),
      message,
      severity: 'error',
      fixes: { 'Remove NoDevice': mapping('"DeviceName": "/dev/sdf", "Ebs": { "VolumeSize": 8 }') },
    },
    true: {
      text: mapping('"DeviceName": "/dev/sdf", "NoDevice": «true»'),
      message,
      fixes: { 'Change to ""': mapping('"DeviceName": "/dev/sdf", "NoDevice": ""') },
    },
  },
  accepts: { 'the empty string': mapping('"DeviceName": "/dev/sdf", "NoDevice": ""') },
});
