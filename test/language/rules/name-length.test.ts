import { testRule } from './test-rule';

const named = (name: string) => `{ "InstanceId": "i-1234567890abcdef0", "Name": ${name} }`;

testRule('name-length', {
  guesses: ['Shorten to 128 characters'],
  finds: {
    'two characters': {
      text: named('«"ab"»'),
      message: 'Name must have 3 to 128 characters. It has 2.',
    },
    nothing: {
      text: named('«""»'),
      message: 'Name is empty. Enter a value or remove the member.',
      fixes: { 'Remove Name': '{ "InstanceId": "i-1234567890abcdef0" }' },
    },
    'more than 128': {
      text: named(`«"${'a'.repeat(129)}"»`),
      message: 'Name must have 3 to 128 characters. It has 129.',
      fixes: { 'Shorten to 128 characters': named(`"${'a'.repeat(128)}"`) },
    },
    'variables that come to more than 128': {
      text: named(`«"${'a'.repeat(120)}-\${date}"»`),
      message: 'Name must have 3 to 128 characters. It has 131.',
    },
    'a known value that is too short': {
      text: named('«"${env:A}"»'),
      variables: { 'env:A': 'x' },
      message: 'Name must have 3 to 128 characters. It has 1.',
    },
  },
  accepts: {
    'exactly 3': named('"abc"'),
    'exactly 128': named(`"${'a'.repeat(128)}"`),
    'variables whose length is not known': named('"${user}"'),
    'a name whose variables are written longer than they come to': named(`"${'a'.repeat(118)}\${date}"`),
  },
});
