import { tags, testRule } from './test-rule';

testRule('tag-key-case-variant', {
  finds: {
    'two cases of one word': {
      text: tags('{ "Key": "Name" }, { "Key": «"name"» }'),
      message: 'Tag keys are case-sensitive: Name and name are different tags.',
      severity: 'hint',
      related: ['"Name"'],
    },
    'each case once: the second of it has a rule of its own': {
      text: tags('{ "Key": "Name" }, { "Key": «"name"» }, { "Key": "name" }'),
      message: 'Tag keys are case-sensitive: Name and name are different tags.',
      related: ['"Name"'],
    },
  },
  accepts: {
    'two words': tags('{ "Key": "Name" }, { "Key": "stage" }'),
    'the same key twice, which has a rule of its own': tags('{ "Key": "Name" }, { "Key": "Name" }'),
  },
});
