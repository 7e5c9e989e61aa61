import { tags, testRule } from './test-rule';

const key = (text: string) => tags(`{ "Key": ${text}, "Value": "" }`);

testRule('tag-key-length', {
  finds: {
    'more than 128 characters': {
      text: key(`«"${'a'.repeat(129)}"»`),
      message: 'Tag keys can have up to 127 characters. This key has 129.',
      severity: 'error',
    },
    'exactly 128, of which the sources say two things': {
      text: key(`«"${'a'.repeat(128)}"»`),
      message: 'Tag keys can have up to 127 characters. This key has 128.',
      severity: 'warning',
    },
  },
  accepts: {
    'exactly 127': key(`"${'a'.repeat(127)}"`),
    'exactly 127 beyond ASCII, as characters count and not bytes': key(`"${'ü'.repeat(127)}"`),
    'exactly 127 outside the first plane': key(`"${'🚀'.repeat(127)}"`),
  },
});
