import { request, tags, testRule } from './test-rule';

const message = 'Key is required in every tag.';

testRule('tag-key-required', {
  finds: {
    'a value alone': {
      text: tags('«{» "Value": "web" }'),
      message,
      severity: 'error',
      fixes: { 'Remove this tag': request('"TagSpecifications": []') },
    },
    null: {
      text: tags('{ "Key": «null», "Value": "web" }'),
      message: 'Key is null. Every tag needs a key.',
      fixes: { 'Remove Key': tags('{ "Value": "web" }') },
    },
  },
  accepts: { 'a key without a value': tags('{ "Key": "a" }') },
});
