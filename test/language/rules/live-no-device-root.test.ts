import { factsOf } from './facts';
import { mapping, request, testRule } from './test-rule';

testRule('live-no-device-root', {
  finds: {
    'the root device': {
      text: mapping('"DeviceName": "/dev/xvda", «"NoDevice"»: ""'),
      facts: factsOf({ instance: {} }),
      message:
        '/dev/xvda is the root device of i-1234567890abcdef0 in us-east-1 (account 123456789012) and cannot be excluded from the image.',
      severity: 'error',
      fixes: { 'Remove this mapping': request('"BlockDeviceMappings": []') },
    },
  },
  accepts: {
    'another device': { text: mapping('"DeviceName": "/dev/sdf", "NoDevice": ""'), facts: factsOf({ instance: {} }) },
    'a change of the root device': {
      text: mapping('"DeviceName": "/dev/xvda", "Ebs": { "DeleteOnTermination": false }'),
      facts: factsOf({ instance: {} }),
    },
  },
});
