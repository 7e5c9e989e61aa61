import { mapping, testRule } from './test-rule';

testRule('no-device-value', {
  finds: {
    'a word that does not mean what it says': {
      text: mapping('"DeviceName": "/dev/sdf", "NoDevice": «"false"»'),
      message: 'NoDevice excludes the device, even with this value. Use "".',
      severity: 'hint',
      fixes: {
        'Change to ""': mapping('"DeviceName": "/dev/sdf", "NoDevice": ""'),
        'Remove NoDevice': mapping('"DeviceName": "/dev/sdf"'),
      },
    },
  },
  accepts: { 'the empty string': mapping('"DeviceName": "/dev/sdf", "NoDevice": ""') },
});
