import { testRule } from './test-rule';

const message = 'The AWS CLI cannot read comments. The editor removes them before it sends the request.';

testRule('json-comment', {
  finds: {
    'a line of its own': {
      text: '{\n  «// the name»\n  "Name": "web"\n}',
      message,
      severity: 'warning',
      fixes: {
        'Delete the comment': '{\n  "Name": "web"\n}',
        'Move the comment to Description': '{\n  "Name": "web",\n  "Description": "the name"\n}',
      },
    },
    'the end of a line': {
      text: '{\n  "Name": "web" «// the name»\n}',
      message,
      fixes: {
        'Delete the comment': '{\n  "Name": "web"\n}',
        'Move the comment to Description': '{\n  "Name": "web",\n  "Description": "the name"\n}',
      },
    },
    'the middle of a line': {
      text: '{ "Name": «/* the name */» "web", "Description": "" }',
      message,
      fixes: { 'Delete the comment': '{ "Name": "web", "Description": "" }' },
    },
    'a block of several lines, each with its star': {
      text: '«/*\n * For the web.\n *\n * In two zones.\n */»\n{ "Name": "web" }',
      message,
      fixes: {
        'Delete the comment': '{ "Name": "web" }',
        'Move the comment to Description': '{ "Name": "web", "Description": "For the web. In two zones." }',
      },
    },
    'one that is too long for a description': {
      text: `«// ${'a'.repeat(256)}»\n{ "Name": "web" }`,
      message,
      fixes: { 'Delete the comment': '{ "Name": "web" }' },
    },
    'one that is just short enough': {
      text: `«// ${'a'.repeat(255)}»\n{ "Name": "web" }`,
      message,
      fixes: {
        'Delete the comment': '{ "Name": "web" }',
        'Move the comment to Description': `{ "Name": "web", "Description": "${'a'.repeat(255)}" }`,
      },
    },
    'one that says nothing': {
      text: '{ "Name": "web" } «//»',
      message,
      fixes: { 'Delete the comment': '{ "Name": "web" }' },
    },
    'one beside a list': {
      text: '[] «// no request»',
      message,
      fixes: { 'Delete the comment': '[]' },
    },
    'one in a text that is not JSON yet': {
      text: '{ "Name": "web" «// the name»',
      message,
      fixes: { 'Delete the comment': '{ "Name": "web"' },
    },
    'the beginning of a line': {
      text: '{\n  «/* the name */» "Name": "web", "Description": "" }',
      message,
      fixes: { 'Delete the comment': '{\n   "Name": "web", "Description": "" }' },
    },
    'several comments': {
      text: '«// one»\n{ "Name": "web" } «// two»\n',
      message,
      fixes: {
        'Delete the comment': '{ "Name": "web" } // two\n',
        'Move the comment to Description': '{ "Name": "web", "Description": "one" } // two\n',
        'Delete all comments': '{ "Name": "web" }\n',
      },
    },
  },
  accepts: {
    'slashes in a string': '{ "Description": "https://example.com /* no comment */" }',
    'a comment that only silences another rule': '{\n  // ami-ignore name-length\n  "Name": "w"\n}',
    'a comment that silences this rule': '{ "Name": "web" } // ami-ignore json-comment',
  },
});
