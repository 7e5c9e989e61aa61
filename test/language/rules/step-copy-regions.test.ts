import { copy, steps, testRule } from './test-rule';

testRule('step-copy-regions', {
  finds: {
    'a copy to nowhere': {
      text: steps('{ "id": "copy", «"CopyImage"»: {} }'),
      message: 'CopyImage requires at least one region in "regions".',
    },
    'a copy to no region': {
      text: steps('{ "id": "copy", "CopyImage": {}, «"regions"»: {} }'),
      message: 'CopyImage requires at least one region in "regions".',
    },
    'regions of another call': {
      text: steps('{ "id": "a", "EnableImageDeregistrationProtection": {}, «"regions"»: { "eu-west-1": {} } }'),
      message: '"regions" applies only to CopyImage. Use "on" to select the images for this step.',
      fixes: { 'Remove regions': steps('{ "id": "a", "EnableImageDeregistrationProtection": {} }') },
    },
  },
  accepts: {
    'a copy to a region': copy('', '"eu-west-1": {}'),
    'regions under a misspelled name': steps('{ "id": "copy", "CopyImage": {}, "region": { "eu-west-1": {} } }'),
    'a step that is still being typed': '{ "steps": [{ "CopyImage": {',
  },
});
