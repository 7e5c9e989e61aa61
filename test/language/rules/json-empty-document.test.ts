import { request, testRule } from './test-rule';

const message = 'The request is empty. It needs at least InstanceId and Name.';

testRule('json-empty-document', {
  finds: {
    'an empty file': { text: '«»', message, severity: 'error' },
    'white space': { text: '« \n»', message },
    'a byte order mark alone': { text: '«\ufeff»', message },
    'nothing but a comment': { text: '«// later\n»', message },
  },
  accepts: { 'an empty object': '{}', 'broken text': '{', 'a request': request('"NoReboot": false') },
});
