import { request, tags, testRule } from './test-rule';

const message = 'The tag key prefix aws: is reserved for AWS.';

testRule('tag-key-reserved-prefix', {
  finds: {
    "a tag of AWS's own": {
      text: tags('{ "Key": «"aws:autoscaling:groupName"» }, { "Key": "a" }'),
      message,
      severity: 'error',
      guesses: 'all',
      fixes: {
        'Remove this tag': tags('{ "Key": "a" }'),
        'Remove the prefix': tags('{ "Key": "autoscaling:groupName" }, { "Key": "a" }'),
      },
    },
    'the only tag': {
      text: tags('{ "Key": «"aws:"» }'),
      message,
      fixes: { 'Remove this tag': request('"TagSpecifications": []') },
    },
    'another case': {
      text: tags('{ "Key": "a" }, { "Key": «"AWS:"» }'),
      message,
      severity: 'warning',
      fixes: { 'Remove this tag': tags('{ "Key": "a" }') },
    },
  },
  accepts: {
    'the prefix inside a key': tags('{ "Key": "from-aws:stage" }'),
    'a key that begins so': tags('{ "Key": "awsome" }'),
  },
});
