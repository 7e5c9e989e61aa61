import { testRule } from './test-rule';

const named = (name: string) => `{ "InstanceId": "i-1234567890abcdef0", "Name": ${name} }`;
const title = 'Replace invalid characters with -';

testRule('name-charset', {
  guesses: 'all',
  finds: {
    'the colons of a time': {
      text: named('"web 12«:»30:00"'),
      message: 'Name cannot contain :',
      severity: 'error',
      fixes: { [title]: named('"web 12-30-00"') },
    },
    'a letter beyond ASCII': {
      text: named('"b«ü»cher"'),
      message: 'Name cannot contain ü',
      fixes: { [title]: named('"b-cher"') },
    },
    'a space that is none of ASCII, by its number': {
      text: named('"web«\u00a0»1"'),
      message: 'Name cannot contain U+00A0 (no-break space)',
      fixes: { [title]: named('"web-1"') },
    },
    'a character outside the first plane': {
      text: named('"web «🚀»"'),
      message: 'Name cannot contain 🚀',
      fixes: { [title]: named('"web -"') },
    },
    'a line break': {
      text: named('«"web\\n1"»'),
      message: 'Name cannot contain U+000A (line feed)',
      fixes: { [title]: named('"web-1"') },
    },
    'characters that nobody sees': {
      text: named('"web«\u200b»1"'),
      message: 'Name cannot contain U+200B (zero-width space)',
      safe: 'all',
      guesses: [],
      fixes: { 'Remove invisible characters': named('"web1"') },
    },
    'the placeholder of another program': {
      text: named('«"web-{{ version }}"»'),
      message: 'Replace the placeholder, or use a variable such as ${date}: {{ version }}',
    },
    'a brace that is no variable': {
      text: named('"web-«{»date}"'),
      message: 'Name cannot contain {',
      fixes: { [title]: named('"web--date-"') },
    },
    'a character beside a variable': {
      text: named('"web«+»${date}"'),
      message: 'Name cannot contain +',
      fixes: { [title]: named('"web-${date}"') },
    },
  },
  accepts: {
    'every legal character': named('"AZ az 09 ()[] ./ -\'@_"'),
    variables: named('"web-${date}-${env:STAGE}"'),
    'a variable that nobody knows, which has a rule of its own': named('"web-${dat}"'),
  },
});
