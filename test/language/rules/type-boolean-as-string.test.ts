import { ebs, request, testRule } from './test-rule';

testRule('type-boolean-as-string', {
  safe: ['Change to false'],
  finds: {
    'the word false': {
      text: request('"NoReboot": «"false"»'),
      message: 'NoReboot must be true or false, without quotes.',
      severity: 'error',
      fixes: { 'Change to false': request('"NoReboot": false') },
    },
    'the word in capitals with white space around it': {
      text: request('"NoReboot": «"  False "»'),
      message: 'NoReboot must be true or false, without quotes.',
      fixes: { 'Change to false': request('"NoReboot": false') },
    },
    'another word for it': {
      text: request('"DryRun": «"yes"»'),
      message: 'DryRun must be true or false, without quotes.',
      fixes: { 'Change to true': request('"DryRun": true') },
    },
    'a number': {
      text: ebs('"DeleteOnTermination": «1»'),
      message: 'DeleteOnTermination must be true or false, not a number.',
      fixes: { 'Change to true': ebs('"DeleteOnTermination": true') },
    },
  },
  accepts: { true: request('"NoReboot": true'), false: request('"DryRun": false') },
});
