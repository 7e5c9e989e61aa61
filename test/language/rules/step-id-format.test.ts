import { steps, testRule } from './test-rule';

testRule('step-id-format', {
  guesses: 'all',
  finds: {
    'capitals and spaces': {
      text: steps('{ "id": «"Copy Images"», "CopyImage": {} }'),
      message: 'Use up to 40 lowercase letters, digits, and hyphens for the ID. Begin with a letter.',
      fixes: { 'Change to "copy-images"': steps('{ "id": "copy-images", "CopyImage": {} }') },
    },
    'an empty ID': {
      text: steps('{ "id": «""», "CopyImage": {} }'),
      message: 'Use up to 40 lowercase letters, digits, and hyphens for the ID. Begin with a letter.',
    },
  },
  accepts: {
    'letters, digits and hyphens': steps('{ "id": "copy-2", "CopyImage": {} }'),
    'an ID of 40 characters': steps(`{ "id": "${'a'.repeat(40)}", "CopyImage": {} }`),
  },
});
