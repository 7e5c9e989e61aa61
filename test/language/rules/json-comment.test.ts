import { testRule } from './test-rule';

const message = 'The AWS CLI refuses a file with comments; a run from the editor leaves them out.';

testRule('json-comment', {
  finds: {
    'a line of its own': {
      text: '{\n  «// the name»\n  "Name": "web"\n}',
      message,
      severity: 'warning',
      fixes: {
        'Delete the comment': '{\n  "Name": "web"\n}',
        'Move its text into Description': '{\n  "Name": "web",\n  "Description": "the name"\n}',
      },
    },
    'the end of a line': {
      text: '{\n  "Name": "web" «// the name»\n}',
      message,
      fixes: {
        'Delete the comment': '{\n  "Name": "web"\n}',
        'Move its text into Description': '{\n  "Name": "web",\n  "Description": "the name"\n}',
      },
    },
    'the middle of a line': {
      text: '{ "Name": «/* the name */» "web", "Description": "" }',
      message,
      fixes: { 'Delete the comment': '{ "Name": "web", "Description": "" }' },
    },
    'several comments': {
      text: '«// one»\n{ "Name": "web" } «// two»\n',
      message,
      fixes: {
        'Delete the comment': '{ "Name": "web" } // two\n',
        'Move its text into Description': '{ "Name": "web", "Description": "one" } // two\n',
        'Delete all comments': '{ "Name": "web" }\n',
      },
    },
    'a comment that silences another rule': {
      text: '{\n  «// ami-ignore name-length»\n  "Name": "w"\n}',
      message,
      fixes: { 'Delete the comment': '{\n  "Name": "w"\n}' },
    },
  },
  accepts: {
    'slashes in a string': '{ "Description": "https://example.com /* no comment */" }',
    'a comment that silences this rule': '{ "Name": "web" } // ami-ignore json-comment',
  },
});
