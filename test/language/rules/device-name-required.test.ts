import { mapping, request, testRule } from './test-rule';

testRule('device-name-required', {
  guesses: 'all',
  finds: {
    'a mapping without a name': {
      text: request('"BlockDeviceMappings": [«{» "Ebs": { "VolumeSize": 8 } }]'),
      message: 'DeviceName is required in every mapping.',
      severity: 'error',
      fixes: { 'Insert DeviceName': mapping('"DeviceName": "/dev/sdf", "Ebs": { "VolumeSize": 8 }') },
    },
    'an empty mapping behind another one': {
      text: request('"BlockDeviceMappings": [{ "DeviceName": "xvdf", "NoDevice": "" }, «{»}]'),
      message: 'DeviceName is required in every mapping.',
    },
  },
  accepts: {
    'a mapping with a name': mapping('"DeviceName": "/dev/sdf", "NoDevice": ""'),
    'a mapping that is still being typed': '{ "BlockDeviceMappings": [{ ',
  },
});
