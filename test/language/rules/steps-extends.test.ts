import { testRule } from './test-rule';

function file(paths: string): string {
  return `{ "extends": [${paths}], "steps": [] }`;
}

testRule('steps-extends', {
  finds: {
    'an absolute path': {
      text: file('«"/etc/release.ami-after.json"»'),
      message: 'Enter a path relative to this file.',
    },
    'an address': {
      text: file('«"https://example.com/release.ami-after.json"»'),
      message: 'Enter a path relative to this file.',
    },
    'a path of Windows': {
      text: file('«"common\\\\release.ami-after.json"»'),
      message: 'Use forward slashes (/) in paths.',
    },
    'a file of another kind': {
      text: file('«"./web.ami.json"»'),
      message: 'Only files named *.ami-after.json can be extended.',
    },
  },
  accepts: {
    'a file beside it': file('"./release.ami-after.json"'),
    'a file above it': file('"../release.ami-after.json", "release.ami-after.json"'),
  },
});
