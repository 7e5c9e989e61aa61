import { tags, testRule } from './test-rule';

const message = 'EC2 accepts any character, but cost reports and Tag Editor do not.';

testRule('tag-portable-charset', {
  finds: {
    'a key': { text: tags('{ "Key": «"a*b"» }'), message },
    'a value': { text: tags('{ "Key": "a", "Value": «"50%"» }'), message },
  },
  accepts: {
    'what every service takes': tags('{ "Key": "Größe 1", "Value": "+-=._:/@" }'),
    'a variable': tags('{ "Key": "a", "Value": "${date}" }'),
  },
});
