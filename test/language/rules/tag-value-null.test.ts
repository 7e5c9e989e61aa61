import { tags, testRule } from './test-rule';

testRule('tag-value-null', {
  safe: ['Remove Value'],
  finds: {
    null: {
      text: tags('{ "Key": "a", "Value": «null» }'),
      message: 'A tag value cannot be null. Remove Value, or use "" for an empty value.',
      severity: 'error',
      fixes: { 'Remove Value': tags('{ "Key": "a" }'), 'Change to ""': tags('{ "Key": "a", "Value": "" }') },
    },
  },
  accepts: { 'an empty value': tags('{ "Key": "a", "Value": "" }'), 'no value': tags('{ "Key": "a" }') },
});
