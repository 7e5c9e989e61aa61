import { request, testRule } from './test-rule';

const message = 'The request must be a JSON object.';

testRule('json-root-not-object', {
  finds: {
    'a request in a list': {
      text: '«[»{ "InstanceId": "i-12345678", "Name": "web" }]',
      message,
      severity: 'error',
      fixes: { 'Remove the surrounding list': '{ "InstanceId": "i-12345678", "Name": "web" }' },
    },
    'a request in a list on lines of its own': {
      text: '«[»\n  {\n    "InstanceId": "i-12345678",\n    "Name": "web"\n  }\n]\n',
      message,
      fixes: { 'Remove the surrounding list': '{\n  "InstanceId": "i-12345678",\n  "Name": "web"\n}\n' },
    },
    'two requests in a list': { text: '«[»{ "Name": "web" }, { "Name": "api" }]', message },
    'an empty list': { text: '«[»]', message },
    'a string': { text: '«"web"»', message },
    'a number': { text: '«42»', message },
    null: { text: '«null»', message },
  },
  accepts: { 'an object': request('"NoReboot": false'), 'an empty file': '' },
});
