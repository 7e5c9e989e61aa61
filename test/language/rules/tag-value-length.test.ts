import { tags, testRule } from './test-rule';

const value = (text: string) => tags(`{ "Key": "a", "Value": ${text} }`);

testRule('tag-value-length', {
  finds: {
    'more than 256 characters': {
      text: value(`«"${'a'.repeat(257)}"»`),
      message: 'Tag values can have up to 256 characters. This value has 257.',
      severity: 'error',
    },
    'a variable that comes to more': {
      text: value(`«"${'a'.repeat(249)}\${date}"»`),
      message: 'Tag values can have up to 256 characters. This value has 259.',
    },
  },
  accepts: {
    'exactly 256': value(`"${'a'.repeat(256)}"`),
    'exactly 256 beyond ASCII': value(`"${'ü'.repeat(256)}"`),
    'exactly 256 outside the first plane': value(`"${'🚀'.repeat(256)}"`),
    nothing: value('""'),
  },
});
