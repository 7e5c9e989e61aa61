import { steps, testRule } from './test-rule';

testRule('step-id-duplicate', {
  guesses: 'all',
  finds: {
    'two steps with one ID': {
      text: steps('{ "id": "copy" }, { "id": «"copy"» }'),
      message: 'The ID "copy" appears twice.',
      related: ['"copy"'],
      fixes: { 'Change to "copy-2"': steps('{ "id": "copy" }, { "id": "copy-2" }') },
    },
    'the ID of a step in a file that it extends': {
      text: steps('{ "id": «"protect"» }'),
      bases: { 'release.ami-after.json': steps('{ "id": "protect" }, { "id": "protect-2" }') },
      message: 'A step in release.ami-after.json already has the ID "protect".',
      fixes: { 'Change to "protect-3"': steps('{ "id": "protect-3" }') },
    },
  },
  accepts: {
    'steps with IDs of their own': {
      text: steps('{ "id": "copy" }, { "id": "share" }'),
      bases: { 'release.ami-after.json': steps('{ "id": "protect" }') },
    },
    'steps without IDs': steps('{}, {}'),
  },
});
