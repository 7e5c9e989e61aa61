import { request, testRule } from './test-rule';

testRule('json-syntax', {
  finds: {
    'a name without quotes': {
      text: '{ «Name»: "web" }',
      message: 'Names of members stand in double quotes.',
      severity: 'error',
      fixes: { 'Put the name in double quotes': '{ "Name": "web" }' },
    },
    'single quotes': {
      text: `{ "Name": «'web'» }`,
      message: 'JSON knows double quotes only.',
      fixes: { 'Use double quotes': '{ "Name": "web" }' },
    },
    'single quotes around a text with all that JSON has signs for': {
      text: `{ "Name": «'web 1: "a", it\\'s // {b}'» }`,
      message: 'JSON knows double quotes only.',
      fixes: { 'Use double quotes': `{ "Name": "web 1: \\"a\\", it's // {b}" }` },
    },
    'the quotes of a word processor around a name': {
      text: '{ «“Name”»: "web" }',
      message: 'Names of members stand in double quotes.',
      fixes: { 'Put the name in double quotes': '{ "Name": "web" }' },
    },
    'the quotes of a word processor around a value': {
      text: '{ "Name": «“my web”» }',
      message: 'This is no JSON value: “my web”',
      fixes: { 'Use double quotes': '{ "Name": "my web" }' },
    },
    'a number with a leading zero': { text: '{ "Iops": «010» }', message: 'This is no JSON value: 010' },
    'a number with its unit': { text: '{ "VolumeSize": «100GB» }', message: 'This is no JSON value: 100GB' },
    'a missing colon': {
      text: '{ «"Name"» "web" }',
      message: 'A colon is missing after this name.',
      fixes: { 'Insert the colon': '{ "Name": "web" }' },
    },
    'the no-break space of a web page': {
      text: '{«\u00a0»"Name": "web" }',
      message: 'This is white space that JSON does not know: U+00A0',
      fixes: { 'Write plain spaces': '{ "Name": "web" }' },
    },
    "Python's True": {
      text: '{ "NoReboot": «True» }',
      message: 'This is no JSON value: True',
      fixes: { 'Write true': '{ "NoReboot": true }' },
    },
    'not a number': { text: '{ "Iops": «NaN» }', message: 'This is no JSON value: NaN' },
    'a missing comma': {
      text: '{ "Name": "web" «"NoReboot"»: true }',
      message: 'A comma is missing before this.',
      fixes: { 'Insert the comma': '{ "Name": "web", "NoReboot": true }' },
    },
    'a missing brace': { text: '«{» "Name": "web"', message: 'This brace is not closed.' },
    'a missing value': { text: '{ "Name": «}»', message: 'A value is expected here.' },
    'a second request': {
      text: '{ "Name": "web" }\n«{ "Name": "api" }»',
      message: 'The request ends before this. One file is one request.',
    },
    'an unknown escape': {
      text: '{ "Name": «"w\\x41b"» }',
      message: 'This string has an escape that JSON does not know.',
    },
    'a tab in a string': {
      text: '{ "Name": «"web\tapi"» }',
      message: 'This string has a control character, which JSON wants escaped.',
      fixes: { 'Escape the control characters': '{ "Name": "web\\tapi" }' },
    },
    'two commas': {
      text: '{ "Name": "web",«,» "NoReboot": true }',
      message: 'This comma has nothing before it.',
      fixes: { 'Delete the comma': '{ "Name": "web", "NoReboot": true }' },
    },
  },
  accepts: {
    'strict JSON': request('"NoReboot": false'),
    'Windows line breaks': '{\r\n\t"Name": "web"\r\n}\r\n',
    'old Macintosh line breaks': '{\r"Name": "web"\r}',
    'one line': '{"InstanceId":"i-12345678","Name":"web"}',
    'comments, which have a rule of their own': '{ /* here */ "Name": "web" }',
    'a trailing comma, which has a rule of its own': '{ "Name": "web", }',
  },
});
