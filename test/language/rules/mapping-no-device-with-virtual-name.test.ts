import { mapping, testRule } from './test-rule';

testRule('mapping-no-device-with-virtual-name', {
  guesses: 'all',
  finds: {
    'an instance store volume that is left out': {
      text: mapping('"DeviceName": "/dev/sdf", "VirtualName": "ephemeral0", «"NoDevice"»: ""'),
      message: 'NoDevice excludes the device from the image, so VirtualName is ignored.',
      severity: 'warning',
      fixes: {
        'Remove NoDevice': mapping('"DeviceName": "/dev/sdf", "VirtualName": "ephemeral0"'),
        'Remove VirtualName': mapping('"DeviceName": "/dev/sdf", "NoDevice": ""'),
      },
    },
    'a device without a name': {
      text: mapping('"DeviceName": "", "VirtualName": "ephemeral0", «"NoDevice"»: ""'),
      message: 'NoDevice excludes the device from the image, so VirtualName is ignored.',
      fixes: {
        'Remove NoDevice': mapping('"DeviceName": "", "VirtualName": "ephemeral0"'),
        'Remove VirtualName': mapping('"DeviceName": "", "NoDevice": ""'),
      },
    },
  },
  accepts: {
    'NoDevice alone': mapping('"DeviceName": "/dev/sdf", "NoDevice": ""'),
    'a mapping with Ebs as well, of which the rule about Ebs speaks': mapping(
      '"DeviceName": "/dev/sdf", "Ebs": { "VolumeSize": 8 }, "VirtualName": "ephemeral0", "NoDevice": ""',
    ),
  },
});
