import { testRule } from './test-rule';

function file(values: string): string {
  return `{ "steps": [], "retention": { "keep": 3, "select": [{ "Name": "name", "Values": [${values}] }] } }`;
}

testRule('retention-select-wide', {
  finds: {
    'a pattern for every image': {
      text: file('«"*"»'),
      message: 'This pattern is too wide. Use at least three characters besides wildcards.',
    },
    'two letters and wildcards': {
      text: file('"web-*", «"*we?*"»'),
      message: 'This pattern is too wide. Use at least three characters besides wildcards.',
    },
  },
  accepts: {
    'a pattern with a prefix': file('"web-*"'),
    'a short value without a wildcard': file('"x"'),
  },
});
