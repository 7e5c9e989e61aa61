import { steps, testRule } from './test-rule';

function typed(type: string): string {
  return steps(`{ "id": "publish", "PutParameter": { "Name": "/web", "Type": ${type} } }`);
}

testRule('step-parameter-type', {
  safe: 'all',
  finds: {
    'a secret': {
      text: typed('«"SecureString"»'),
      message: 'Type must be String, because the parameter contains an image ID.',
      fixes: { 'Change to "String"': typed('"String"') },
    },
  },
  accepts: {
    'a string': typed('"String"'),
    'no type': steps('{ "id": "publish", "PutParameter": { "Name": "/web" } }'),
  },
});
