import { mapping, request, testRule } from './test-rule';

testRule('no-device-root', {
  finds: {
    'the name of a root device': {
      text: mapping('"DeviceName": "/dev/sda1", «"NoDevice"»: ""'),
      message: 'The root device cannot be excluded from an image.',
      severity: 'warning',
      fixes: { 'Remove this mapping': request('"BlockDeviceMappings": []') },
    },
  },
  accepts: { 'another device': mapping('"DeviceName": "/dev/sdf", "NoDevice": ""') },
});
