import { testRule } from './test-rule';

const message = 'JSON does not allow trailing commas.';

testRule('json-trailing-comma', {
  safe: 'all',
  finds: {
    'a comma before a brace': {
      text: '{ "Name": "web"«,» }',
      message,
      severity: 'error',
      fixes: { 'Delete the comma': '{ "Name": "web" }' },
    },
    'a comma before a bracket': {
      text: '{ "BlockDeviceMappings": [{}«,»\n] }',
      message,
      fixes: { 'Delete the comma': '{ "BlockDeviceMappings": [{}\n] }' },
    },
  },
  accepts: {
    'commas between members': '{ "Name": "web", "NoReboot": true }',
    'a comma in a string': '{ "Name": "web," }',
  },
});
