import { tags, testRule } from './test-rule';

const message = 'Every tag needs a Key.';

testRule('tag-key-required', {
  finds: {
    'a value alone': {
      text: tags('«{» "Value": "web" }'),
      message,
      severity: 'error',
      fixes: { 'Insert Key': tags('{ "Key": "Name", "Value": "web" }') },
    },
    null: {
      text: tags('{ "Key": «null», "Value": "web" }'),
      message,
      fixes: { 'Insert Key': tags('{ "Key": "Name", "Value": "web" }') },
    },
  },
  accepts: { 'a key without a value': tags('{ "Key": "a" }') },
});
