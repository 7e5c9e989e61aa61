import { request, testRule } from './test-rule';

const title = 'Replace with ASCII characters';

testRule('description-ascii', {
  finds: {
    'a long dash': {
      text: request('"Description": "web «—» golden"'),
      message: 'Description can contain only ASCII characters, not —',
      severity: 'error',
      fixes: { [title]: request('"Description": "web - golden"') },
    },
    'curly quotes and umlauts': {
      text: request('"Description": "«“»Größe” é"'),
      message: 'Description can contain only ASCII characters, not “',
      fixes: { [title]: request('"Description": "\\"Groesse\\" e"') },
    },
    'one written as an escape': {
      text: request('"Description": «"caf\\u00e9"»'),
      message: 'Description can contain only ASCII characters, not é',
      fixes: { [title]: request('"Description": "cafe"') },
    },
  },
  accepts: { ASCII: request('"Description": "An AMI for my server (#1), 100% & more"') },
});
