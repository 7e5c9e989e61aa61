import { request, tags, testRule } from './test-rule';

testRule('tag-key-empty', {
  finds: {
    'an empty key': {
      text: tags('{ "Key": "a" }, { "Key": «""», "Value": "web" }'),
      message: 'Tag keys cannot be empty.',
      severity: 'error',
      fixes: { 'Remove this tag': tags('{ "Key": "a" }') },
    },
    'the only tag, which takes its specification along': {
      text: tags('{ "Key": «""» }'),
      message: 'Tag keys cannot be empty.',
      fixes: { 'Remove this tag': request('"TagSpecifications": []') },
    },
  },
  accepts: { 'an empty value': tags('{ "Key": "a", "Value": "" }') },
});
