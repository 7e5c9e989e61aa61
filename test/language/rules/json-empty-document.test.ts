import { request, testRule } from './test-rule';

const message = 'The request is empty. A CreateImage request is a JSON object with at least InstanceId and Name.';
const skeleton = '{\n  "InstanceId": "",\n  "Name": ""\n}\n';
const title = 'Write a request with InstanceId and Name';

testRule('json-empty-document', {
  finds: {
    'an empty file': { text: '«»', message, severity: 'error', fixes: { [title]: skeleton } },
    'white space': { text: '« \n»', message, fixes: { [title]: skeleton } },
    'white space of Windows': { text: '«\r\n»', message, fixes: { [title]: skeleton.replaceAll('\n', '\r\n') } },
    'a byte order mark alone': { text: '«\ufeff»', message, fixes: { [title]: `\ufeff${skeleton}` } },
    'a comment without an end of line': { text: '«// later»', message, fixes: { [title]: `// later\n${skeleton}` } },
    'nothing but a comment': { text: '«// later\n»', message, fixes: { [title]: `// later\n${skeleton}` } },
  },
  accepts: { 'an empty object': '{}', 'broken text': '{', 'a request': request('"NoReboot": false') },
});
