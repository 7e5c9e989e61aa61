import { steps, testRule } from './test-rule';

testRule('step-one-api', {
  guesses: 'all',
  finds: {
    'two calls in one step': {
      text: steps('{ "id": "a", "CopyImage": {}, «"EnableImageDeregistrationProtection"»: {} }'),
      message: 'A step calls one API. Move EnableImageDeregistrationProtection to a separate step.',
    },
    'a step without an API beside one that every step has': {
      text: steps('«{» "id": "a", "regions": { "eu-west-1": {} } }'),
      message: 'Each step calls one API, such as CopyImage.',
      fixes: Object.fromEntries(
        [
          'CopyImage',
          'ModifyImageAttribute',
          'EnableImageDeprecation',
          'EnableImageDeregistrationProtection',
          'PutParameter',
        ].map(api => [`Insert ${api}`, steps(`{ "id": "a", "regions": { "eu-west-1": {} }, "${api}": {} }`)]),
      ),
    },
    'a step that calls nothing': {
      text: steps('«{» "id": "a", "on": "all" }'),
      message: 'Each step calls one API, such as CopyImage.',
      fixes: Object.fromEntries(
        [
          'CopyImage',
          'ModifyImageAttribute',
          'EnableImageDeprecation',
          'EnableImageDeregistrationProtection',
          'PutParameter',
        ].map(api => [`Insert ${api}`, steps(`{ "id": "a", "on": "all", "${api}": {} }`)]),
      ),
    },
  },
  accepts: {
    'a step with one call': steps('{ "id": "a", "EnableImageDeregistrationProtection": {} }'),
    'an API that has its own finding': steps('{ "id": "a", "CreateTags": {} }'),
    'a misspelled API': steps('{ "id": "a", "CopyImages": {} }'),
    'a step that is still being typed': '{ "steps": [{ "id": "a"',
    'an empty list': steps(''),
  },
});
