import { ebs, mapping, testRule } from './test-rule';

testRule('mapping-no-device-with-ebs', {
  guesses: 'all',
  finds: {
    'a filled-in skeleton of the CLI': {
      text: mapping('"DeviceName": "/dev/sdf", "Ebs": { "VolumeSize": 8 }, «"NoDevice"»: ""'),
      message: 'NoDevice excludes the device from the image, so Ebs is ignored.',
      severity: 'warning',
      related: ['"Ebs"'],
      fixes: {
        'Remove NoDevice': ebs('"VolumeSize": 8'),
        'Remove Ebs': mapping('"DeviceName": "/dev/sdf", "NoDevice": ""'),
      },
    },
    'a device without a name': {
      text: mapping('"DeviceName": "", "Ebs": { "VolumeSize": 8 }, «"NoDevice"»: ""'),
      message: 'NoDevice excludes the device from the image, so Ebs is ignored.',
      fixes: {
        'Remove NoDevice': mapping('"DeviceName": "", "Ebs": { "VolumeSize": 8 }'),
        'Remove Ebs': mapping('"DeviceName": "", "NoDevice": ""'),
      },
    },
  },
  accepts: {
    'Ebs alone': ebs('"VolumeSize": 8'),
    'NoDevice alone': mapping('"DeviceName": "/dev/sdf", "NoDevice": ""'),
  },
});
