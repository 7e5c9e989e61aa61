import { steps, testRule } from './test-rule';

testRule('step-required', {
  guesses: 'all',
  finds: {
    'a step without an ID': {
      text: steps('«{» "PutParameter": { "Name": "/images/web" } }'),
      message: 'id is required in steps.',
      fixes: { 'Insert id': steps('{ "id": "", "PutParameter": { "Name": "/images/web" } }') },
    },
    'a deprecation without a date': {
      text: steps('{ "id": "end", "EnableImageDeprecation": «{»} }'),
      message: 'DeprecateAt is required in EnableImageDeprecation.',
      fixes: { 'Insert DeprecateAt': steps('{ "id": "end", "EnableImageDeprecation": { "DeprecateAt": "" } }') },
    },
    'a file without steps': {
      text: '«{»}',
      message: 'steps is required in .ami-after.json.',
      fixes: { 'Insert steps': '{\n  "steps": []\n}' },
    },
  },
  accepts: {
    'a copy without a name, which has that of the image': steps('{ "id": "copy", "CopyImage": {} }'),
    'a member that is misspelled': steps('{ "ID": "copy", "CopyImage": {} }'),
    'a step that is still being typed': '{ "steps": [{ "CopyImage": {',
  },
});
