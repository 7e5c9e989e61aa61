import { copy, steps, testRule } from './test-rule';

testRule('step-value', {
  guesses: 'all',
  finds: {
    'a description that is too long': {
      text: copy(`"Description": «"${'a'.repeat(256)}"»`, '"eu-west-1": {}'),
      message: 'Description can have up to 255 characters. It has 256.',
    },
    'a name that is too short': {
      text: copy('"Name": «"ab"»', '"eu-west-1": {}'),
      message: 'Name must have at least 3 characters.',
    },
    'images that there are not': {
      text: steps('{ "id": "a", "EnableImageDeregistrationProtection": {}, "on": «"copis"» }'),
      message: '"copis" is not a valid value for on.',
      fixes: {
        'Change to "copies"': steps('{ "id": "a", "EnableImageDeregistrationProtection": {}, "on": "copies" }'),
      },
    },
    'a duration that is no multiple of 15 minutes': {
      text: copy('"SnapshotCopyCompletionDurationMinutes": «20»', '"eu-west-1": {}'),
      message: 'SnapshotCopyCompletionDurationMinutes must be a multiple of 15.',
    },
    'a duration that is too long': {
      text: copy('"SnapshotCopyCompletionDurationMinutes": «2895»', '"eu-west-1": {}'),
      message: 'SnapshotCopyCompletionDurationMinutes must be between 15 and 2,880.',
    },
    'a word that is like none': {
      text: steps('{ "id": "a", "EnableImageDeregistrationProtection": {}, "on": «"everywhere"» }'),
      message: '"everywhere" is not a valid value for on.',
      fixes: Object.fromEntries(
        ['all', 'source', 'copies'].map(on => [
          `Change to "${on}"`,
          steps(`{ "id": "a", "EnableImageDeregistrationProtection": {}, "on": "${on}" }`),
        ]),
      ),
    },
    'a duration that is too short': {
      text: copy('"SnapshotCopyCompletionDurationMinutes": «0»', '"eu-west-1": {}'),
      message: 'SnapshotCopyCompletionDurationMinutes must be between 15 and 2,880.',
    },
    'a clean-up that keeps nothing': {
      text: '{ "steps": [], "retention": { "keep": «0» } }',
      message: 'keep must be at least 1.',
    },
  },
  accepts: {
    'the shortest and the longest duration': copy(
      '"SnapshotCopyCompletionDurationMinutes": 15',
      '"eu-west-1": { "SnapshotCopyCompletionDurationMinutes": 2880 }',
    ),
    'a name of three characters': copy('"Name": "web"', '"eu-west-1": {}'),
    'a clean-up that keeps one': '{ "steps": [], "retention": { "keep": 1 } }',
    'a description of 255 characters': copy(`"Description": "${'a'.repeat(255)}"`, '"eu-west-1": {}'),
    'a name whose length only the run knows': copy('"Name": "${user}"', '"eu-west-1": {}'),
    'images of regions': steps('{ "id": "a", "EnableImageDeregistrationProtection": {}, "on": ["eu-west-1"] }'),
    'a data type': steps('{ "id": "a", "PutParameter": { "Name": "/web", "DataType": "aws:ec2:image" } }'),
    'a clean-up by number and age': '{ "steps": [], "retention": { "keep": 3, "days": 0 } }',
  },
});
