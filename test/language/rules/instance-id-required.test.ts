import { testRule } from './test-rule';

testRule('instance-id-required', {
  finds: {
    'a request without it': {
      text: '«{»\n  "Name": "web"\n}',
      message: 'InstanceId is required.',
      severity: 'error',
    },
    'an empty request': {
      text: '«{»}',
      message: 'InstanceId is required.',
    },
    'an empty text': {
      text: '{ "InstanceId": «""», "Name": "web" }',
      message: 'InstanceId is empty.',
      fixes: { 'Remove InstanceId': '{ "Name": "web" }' },
    },
    null: {
      text: '{ "InstanceId": «null», "Name": "web" }',
      message: 'InstanceId is null.',
      fixes: { 'Remove InstanceId': '{ "Name": "web" }' },
    },
    'a request for the selected instance, in an editor that sends it': {
      text: '«{» "Name": "web" }',
      runs: true,
      message: 'InstanceId is not set. The selected instance is used.',
      severity: 'information',
    },
  },
  accepts: {
    'a request with it': '{ "InstanceId": "i-12345678" }',
    'a name written with escapes': '{ "Inst\\u0061nceId": "i-12345678" }',
    'a misspelled name, which stands for it': '{ "instance_id": "i-12345678" }',
    'one in the wrong place': '{ "BlockDeviceMappings": [{ "InstanceId": "i-12345678" }] }',
    'a template that may have it': '{ {{ instance }} }',
    'a request that is still being typed': '{ "Name": "web", ',
  },
});
