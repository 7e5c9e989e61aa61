import { request, testRule } from './test-rule';

testRule('json-syntax', {
  finds: {
    'a name without quotes': {
      safe: 'all',
      text: '{ «Name»: "web" }',
      message: 'Put member names in double quotes.',
      severity: 'error',
      fixes: { 'Put the name in double quotes': '{ "Name": "web" }' },
    },
    'single quotes': {
      safe: 'all',
      text: `{ "Name": «'web'» }`,
      message: 'JSON strings use double quotes.',
      fixes: { 'Use double quotes': '{ "Name": "web" }' },
    },
    'single quotes around a text with all that JSON has signs for': {
      safe: 'all',
      text: `{ "Name": «'web 1: "a", it\\'s // {b}'» }`,
      message: 'JSON strings use double quotes.',
      fixes: { 'Use double quotes': `{ "Name": "web 1: \\"a\\", it's // {b}" }` },
    },
    'the quotes of a word processor around a name': {
      safe: 'all',
      text: '{ «“Name”»: "web" }',
      message: 'Put member names in double quotes.',
      fixes: { 'Put the name in double quotes': '{ "Name": "web" }' },
    },
    'the quotes of a word processor around a value': {
      safe: 'all',
      text: '{ "Name": «“my web”» }',
      message: 'This is not a JSON value: “my web”',
      fixes: { 'Use double quotes': '{ "Name": "my web" }' },
    },
    'a name that a typographic quote closes': {
      safe: 'all',
      text: '{ «"InstanceId”»: "i-0a1b2c3d4e5f60718", "Name": "web" }',
      message: 'Use straight double quotes at both ends of this text.',
      fixes: { 'Use double quotes': '{ "InstanceId": "i-0a1b2c3d4e5f60718", "Name": "web" }' },
    },
    'a name before a list that a typographic quote closes': {
      safe: 'all',
      text: '{\n  «"BlockDeviceMappings”»: [\n  ]\n}',
      message: 'Use straight double quotes at both ends of this text.',
      fixes: { 'Use double quotes': '{\n  "BlockDeviceMappings": [\n  ]\n}' },
    },
    'a name before an empty text that a typographic quote closes': {
      safe: 'all',
      text: '{ «"Description”»: "", "Name": "web" }',
      message: 'Use straight double quotes at both ends of this text.',
      fixes: { 'Use double quotes': '{ "Description": "", "Name": "web" }' },
    },
    'a name that a typographic quote opens': {
      safe: 'all',
      text: '{ «“InstanceId"»: "i-0a1b2c3d4e5f60718" }',
      message: 'Use straight double quotes at both ends of this text.',
      fixes: { 'Use double quotes': '{ "InstanceId": "i-0a1b2c3d4e5f60718" }' },
    },
    'a value that a typographic quote closes at the end of the line': {
      safe: 'all',
      text: '{\n  "Name": «"my web”»,\n  "NoReboot": false\n}',
      message: 'Use straight double quotes at both ends of this text.',
      fixes: { 'Use double quotes': '{\n  "Name": "my web",\n  "NoReboot": false\n}' },
    },
    'a value that a typographic quote closes before the next name': {
      safe: 'all',
      text: '{ "Name": «"my web”», "NoReboot": false }',
      message: 'Use straight double quotes at both ends of this text.',
      fixes: { 'Use double quotes': '{ "Name": "my web", "NoReboot": false }' },
    },
    'a value that a typographic quote closes before a bracket': {
      safe: 'all',
      text: '{ "Name": «"my web”» }',
      message: 'Use straight double quotes at both ends of this text.',
      fixes: { 'Use double quotes': '{ "Name": "my web" }' },
    },
    'a value that a typographic quote opens': {
      safe: 'all',
      text: '{ "Name": «“my web"», "NoReboot": false }',
      message: 'Use straight double quotes at both ends of this text.',
      fixes: { 'Use double quotes': '{ "Name": "my web", "NoReboot": false }' },
    },
    'a number with a leading zero': { text: '{ "Iops": «010» }', message: 'This is not a JSON value: 010' },
    'a number with its unit': {
      text: '{ "VolumeSize": «100 GiB» }',
      message: 'JSON numbers cannot have a unit. Use 100.',
      fixes: { 'Change to 100': '{ "VolumeSize": 100 }' },
    },
    'a size in terabytes': {
      text: '{ "VolumeSize": «2TB» }',
      message: 'JSON numbers cannot have a unit. Use 2048.',
      fixes: { 'Change to 2048': '{ "VolumeSize": 2048 }' },
    },
    'a number with thousands separators': {
      text: '{ "Iops": «3,000», "Throughput": 125 }',
      message: 'JSON numbers cannot contain thousands separators. Use 3000.',
      fixes: { 'Change to 3000': '{ "Iops": 3000, "Throughput": 125 }' },
    },
    'a template tag in the place of a value': {
      text: '{ "NoReboot": «{{ no_reboot | default(true) }}», "Name": "web" }',
      message:
        'Template tag, not JSON. Render the template before you use the request: {{ no_reboot | default(true) }}',
    },
    'the variable of a shell': {
      text: '{ "NoReboot": «${NO_REBOOT}», "Name": "web" }',
      message: 'Template tag, not JSON. Render the template before you use the request: ${NO_REBOOT}',
    },
    'template tags between members': {
      text: '{ "Name": "web", «{% if data %}» "NoReboot": true «{% endif %}» }',
      message: 'Template tag, not JSON. Render the template before you use the request: {% if data %}',
    },
    'a merge conflict, of which the first version is read': {
      text: '{\n«<<<<<<< HEAD»\n  "Name": "web",\n=======\n  "Name": "api",\n>>>>>>> main\n  "NoReboot": true\n}',
      message: 'Unresolved merge conflict. Choose a version and delete the conflict markers.',
    },
    'other text between members': {
      text: '{ «@@@ ###, %%» "Name": "web" }',
      message: 'This text is not JSON: @@@ ###, %%',
    },
    'a word that is no name, since no colon follows': {
      text: '{ «oops» "Name": "web" }',
      message: 'This text is not JSON: oops',
    },
    'a text without a request': { text: '«a web server»', message: 'This text is not JSON: a web server' },
    'quotes inside a string': {
      text: '{ "Description": «"the "best" image"», "Name": "web" }',
      message: 'Escape the quotes inside this string with a backslash.',
      fixes: { 'Escape the quotes': '{ "Description": "the \\"best\\" image", "Name": "web" }' },
    },
    'a string without its closing quote': {
      text: '{ "Name": «"web»,\n}',
      message: 'The closing quote of this string is missing.',
      fixes: { 'Insert the closing quote': '{ "Name": "web",\n}' },
    },
    "Python's None": {
      safe: 'all',
      text: '{ "Description": «None» }',
      message: 'This is not a JSON value: None',
      fixes: { 'Change to null': '{ "Description": null }' },
    },
    'a bare word': {
      text: '{ "Name": «web-1» }',
      message: 'This is not a JSON value: web-1',
      fixes: { 'Use double quotes': '{ "Name": "web-1" }' },
    },
    'a number with a point and no digit behind it': {
      text: '{ "Iops": «2.e3» }',
      message: 'This number is incomplete.',
    },
    'a missing colon': {
      text: '{ «"Name"» "web" }',
      message: 'Expected a colon after this name.',
      fixes: { 'Insert a colon': '{ "Name": "web" }' },
    },
    'the no-break space of a web page': {
      safe: 'all',
      text: '{«\u00a0»"Name": "web" }',
      message: 'JSON does not allow this character between values: U+00A0 (no-break space)',
      fixes: { 'Replace with spaces': '{ "Name": "web" }' },
    },
    "Python's True": {
      safe: 'all',
      text: '{ "NoReboot": «True» }',
      message: 'This is not a JSON value: True',
      fixes: { 'Change to true': '{ "NoReboot": true }' },
    },
    'not a number': { text: '{ "Iops": «NaN» }', message: 'This is not a JSON value: NaN' },
    'a missing comma': {
      text: '{ "Name": "web" «"NoReboot"»: true }',
      message: 'Expected a comma before this.',
      fixes: { 'Insert a comma': '{ "Name": "web", "NoReboot": true }' },
    },
    'a text that breaks off, and closes all that is open': {
      text: '{ "BlockDeviceMappings": [«{» "DeviceName": "/dev/sdf"',
      message: 'The closing brace is missing.',
      fixes: { 'Insert }]}': '{ "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf"}]}' },
    },
    'a closing brace that is missing between two items': {
      text: '{ "BlockDeviceMappings": [«{» "DeviceName": "/dev/sdf", "NoDevice": "", { "DeviceName": "/dev/sdg", "NoDevice": "" }] }',
      message: 'The closing brace is missing.',
      fixes: {
        'Insert }':
          '{ "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf", "NoDevice": ""}, { "DeviceName": "/dev/sdg", "NoDevice": "" }] }',
      },
    },
    'a closing bracket that is missing': {
      text: '{ "BlockDeviceMappings": «[»{ "DeviceName": "/dev/sdf", "NoDevice": "" }, "Name": "web" }',
      message: 'The closing bracket is missing.',
      fixes: {
        'Insert ]': '{ "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf", "NoDevice": "" }], "Name": "web" }',
      },
    },
    'a brace too much': {
      text: '{ "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf", "NoDevice": "" }«}»], "Name": "web" }',
      message: 'Unexpected }',
      fixes: {
        'Delete }': '{ "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf", "NoDevice": "" }], "Name": "web" }',
      },
    },
    'a brace too much behind the request': {
      text: '{ "Name": "web" }«}»',
      message: 'Unexpected }',
      fixes: { 'Delete }': '{ "Name": "web" }' },
    },
    'a bracket of the other kind': {
      text: '{ "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf", "NoDevice": "" «]»], "Name": "web" }',
      message: 'Expected } here, not ]',
      fixes: {
        'Change to }': '{ "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf", "NoDevice": "" }], "Name": "web" }',
      },
    },
    'an opening brace that is missing': {
      text: '«"InstanceId"»: "i-12345678", "Name": "web" }',
      message: 'The opening brace of this object is missing.',
      fixes: { 'Insert {': '{"InstanceId": "i-12345678", "Name": "web" }' },
    },
    'an opening bracket that is missing': {
      text: '{ "BlockDeviceMappings": «{» "DeviceName": "/dev/sdf", "NoDevice": "" }, { "DeviceName": "/dev/sdg", "NoDevice": "" }], "Name": "web" }',
      message: 'The opening bracket of this list is missing.',
      fixes: {
        'Insert [':
          '{ "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf", "NoDevice": "" }, { "DeviceName": "/dev/sdg", "NoDevice": "" }], "Name": "web" }',
      },
    },
    'two colons': {
      text: '{ "Name":«:» "web" }',
      message: 'Unexpected :',
      fixes: { 'Delete :': '{ "Name": "web" }' },
    },
    'a name in backticks': {
      text: '{ «`Name`»: "web" }',
      message: 'JSON strings use double quotes.',
      safe: 'all',
      fixes: { 'Use double quotes': '{ "Name": "web" }' },
    },
    'two quotes on each side': {
      text: '{ "Name": «""web""» }',
      message: 'Use one double quote at each end of this text.',
      fixes: { 'Delete the extra quotes': '{ "Name": "web" }' },
    },
    'a number as JavaScript writes a large one': {
      text: '{ "Iops": «3000n» }',
      message: 'This is not a JSON value: 3000n',
      fixes: { 'Change to 3000': '{ "Iops": 3000 }' },
    },
    "PowerShell's false": {
      text: '{ "NoReboot": «$false» }',
      message: 'This is not a JSON value: $false',
      safe: 'all',
      fixes: { 'Change to false': '{ "NoReboot": false }' },
    },
    'a comment as shells have it': {
      text: '{ "NoReboot": false, «# for now»\n  "Name": "web" }',
      message: 'JSON does not allow comments: # for now',
      fixes: { 'Delete the comment': '{ "NoReboot": false, \n  "Name": "web" }' },
    },
    'a name without its closing quote': {
      text: '{ «"InstanceId»: "i-12345678", "Name": "web" }',
      message: 'The closing quote of this string is missing.',
      fixes: { 'Insert the closing quote': '{ "InstanceId": "i-12345678", "Name": "web" }' },
    },
    'a name without its opening quote': {
      text: '{ «InstanceId"»: "i-12345678", "Name": "web" }',
      message: 'The opening quote of this string is missing.',
      fixes: { 'Insert the opening quote': '{ "InstanceId": "i-12345678", "Name": "web" }' },
    },
    'a value without its opening quote': {
      text: '{ "InstanceId": «i-12345678"», "Name": "web" }',
      message: 'The opening quote of this string is missing.',
      fixes: { 'Insert the opening quote': '{ "InstanceId": "i-12345678", "Name": "web" }' },
    },
    'a value without its closing quote in the middle of a line': {
      text: '{ "TagSpecifications": [{ "ResourceType": "image", "Tags": [{ "Key": "a", "Value": «"b» }] }], "Name": "web" }',
      message: 'The closing quote of this string is missing.',
      fixes: {
        'Insert the closing quote':
          '{ "TagSpecifications": [{ "ResourceType": "image", "Tags": [{ "Key": "a", "Value": "b" }] }], "Name": "web" }',
      },
    },
    'a missing value': { text: '{ "Name": «}»', message: 'Expected a value.' },
    'a second request': {
      text: '{ "Name": "web" }\n«{ "Name": "api" }»',
      message: 'Unexpected text after the request. A file contains one request.',
    },
    'an escape that JSON does not know, and doubles the backslashes of the text': {
      text: '{ "Description": "C:«\\U»sers\\new\\build.ps1" }',
      message: '\\U is not a JSON escape sequence. To include a backslash, double it.',
      fixes: { 'Double the backslashes': '{ "Description": "C:\\\\Users\\\\new\\\\build.ps1" }' },
    },
    'a tab in a string': {
      safe: 'all',
      text: '{ "Name": «"web\tapi"» }',
      message: 'Escape the control characters in this string.',
      fixes: { 'Escape the control characters': '{ "Name": "web\\tapi" }' },
    },
    'a value where a name belongs': {
      text: '{ «:» }',
      message: 'Expected a member name in double quotes.',
    },
    'a name that nothing follows': {
      text: '{ «"Name"» }',
      message: 'Expected a colon and a value after this name.',
    },
    'a semicolon between members': {
      text: '{ "Name": "web"«;» "NoReboot": true }',
      message: 'JSON separates members and items with a comma, not with ;',
      safe: 'all',
      fixes: { 'Replace with a comma': '{ "Name": "web", "NoReboot": true }' },
    },
    'an equals sign behind a name': {
      text: '{ "Name" «=» "web" }',
      message: 'JSON separates a name from its value with a colon, not with =',
      safe: 'all',
      fixes: { 'Replace with a colon': '{ "Name" : "web" }' },
    },
    'a list that is not closed': {
      text: '{ "BlockDeviceMappings": «[»{} }',
      message: 'The closing bracket is missing.',
      fixes: { 'Insert ]': '{ "BlockDeviceMappings": [{}] }' },
    },
    'a bracket that closes nothing': {
      text: '{ "Name": "web" «]» }',
      message: 'Unexpected ]',
      fixes: { 'Delete ]': '{ "Name": "web"  }' },
    },
    'a comment that does not end': {
      text: '{ "Name": "web" } «/* for the web»',
      message: 'This comment is not closed.',
      fixes: { 'Close the comment': '{ "Name": "web" } /* for the web */' },
    },
    'two commas': {
      safe: 'all',
      text: '{ "Name": "web",«,» "NoReboot": true }',
      message: 'Unexpected comma.',
      fixes: { 'Delete the comma': '{ "Name": "web", "NoReboot": true }' },
    },
  },
  accepts: {
    'strict JSON': request('"NoReboot": false'),
    'Windows line breaks': '{\r\n\t"Name": "web"\r\n}\r\n',
    'old Macintosh line breaks': '{\r"Name": "web"\r}',
    'one line': '{"InstanceId":"i-12345678","Name":"web"}',
    'comments, which have a rule of their own': '{ /* here */ "Name": "web" }',
    'typographic quotes that are part of a text': request(
      '"Description": "the “web”, and the 19” rack: “a", "Name": "web”"',
    ),
    'a trailing comma, which has a rule of its own': '{ "Name": "web", }',
  },
});
