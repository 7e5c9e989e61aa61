import { ebs, mapping, request, testRule } from './test-rule';

const message = 'The mapping of /dev/sdf has no settings. Add Ebs, VirtualName, or NoDevice.';
const none = request('"BlockDeviceMappings": []');

testRule('mapping-empty', {
  guesses: 'all',
  finds: {
    'a name alone': {
      text: mapping('"DeviceName": «"/dev/sdf"»'),
      message,
      severity: 'warning',
      fixes: {
        'Remove this mapping': none,
        'Exclude this volume from the image': mapping('"DeviceName": "/dev/sdf", "NoDevice": ""'),
      },
    },
    'an empty Ebs, which the SDK does not send': {
      text: mapping('"DeviceName": «"/dev/sdf"», "Ebs": {}'),
      message,
      fixes: {
        'Remove this mapping': none,
        'Exclude this volume from the image': mapping('"DeviceName": "/dev/sdf", "NoDevice": ""'),
      },
    },
  },
  accepts: {
    'the main use of a mapping': ebs('"DeleteOnTermination": true'),
    'a volume that is left out': mapping('"DeviceName": "/dev/sdf", "NoDevice": ""'),
    'an instance store volume': mapping('"DeviceName": "/dev/sdf", "VirtualName": "ephemeral0"'),
    'a misspelled member, which has a rule of its own': mapping('"DeviceName": "/dev/sdf", "EBS": {}'),
  },
});
