import { testRule } from './test-rule';

testRule('instance-id-required', {
  finds: {
    'a request without it': {
      text: '«{»\n  "Name": "web"\n}',
      message: 'InstanceId is required.',
      severity: 'error',
      fixes: { 'Insert InstanceId': '{\n  "InstanceId": "",\n  "Name": "web"\n}' },
    },
    'an empty request': {
      text: '«{»}',
      message: 'InstanceId is required.',
      fixes: { 'Insert InstanceId': '{\n  "InstanceId": ""\n}' },
    },
  },
  accepts: {
    'a request with it': '{ "InstanceId": "i-12345678" }',
    'a name written with escapes': '{ "Inst\\u0061nceId": "i-12345678" }',
    'a null, which has a rule of its own': '{ "InstanceId": null }',
    'a request that is still being typed': '{ "Name": "web", ',
  },
});
