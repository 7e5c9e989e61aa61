import { request, testRule } from './test-rule';

const title = 'Write it in ASCII';

testRule('description-ascii', {
  finds: {
    'a long dash': {
      text: request('"Description": "web «—» golden"'),
      message: 'EC2 refuses characters beyond ASCII in Description: —',
      severity: 'error',
      fixes: { [title]: request('"Description": "web - golden"') },
    },
    'curly quotes and umlauts': {
      text: request('"Description": "«“»Größe” é"'),
      message: 'EC2 refuses characters beyond ASCII in Description: “',
      fixes: { [title]: request('"Description": "\\"Groesse\\" e"') },
    },
    'one written as an escape': {
      text: request('"Description": «"caf\\u00e9"»'),
      message: 'EC2 refuses characters beyond ASCII in Description: é',
      fixes: { [title]: request('"Description": "cafe"') },
    },
  },
  accepts: { ASCII: request('"Description": "An AMI for my server (#1), 100% & more"') },
});
