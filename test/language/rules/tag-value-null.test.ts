import { tags, testRule } from './test-rule';

testRule('tag-value-null', {
  finds: {
    null: {
      text: tags('{ "Key": "a", "Value": «null» }'),
      message: 'A tag value cannot be null; write "" for an empty one.',
      severity: 'error',
      fixes: { 'Write ""': tags('{ "Key": "a", "Value": "" }') },
    },
  },
  accepts: { 'an empty value': tags('{ "Key": "a", "Value": "" }'), 'no value': tags('{ "Key": "a" }') },
});
