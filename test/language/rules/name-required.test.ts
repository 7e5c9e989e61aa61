import { testRule } from './test-rule';

testRule('name-required', {
  finds: {
    'a request without it': {
      text: '«{» "InstanceId": "i-12345678" }',
      message: 'Name is required.',
      severity: 'error',
    },
    'a request that ends with a comma': {
      text: '«{»\n\t"InstanceId": "i-12345678",\n}',
      message: 'Name is required.',
    },
  },
  accepts: {
    'a request with it': '{ "Name": "web" }',
    'a request in which it is still being typed': '{ "Name" }',
    'a request that is not closed': '{ "InstanceId": "i-12345678"',
  },
});
