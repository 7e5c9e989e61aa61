import { copy, steps, testRule } from './test-rule';

testRule('step-region-name', {
  guesses: 'all',
  finds: {
    'an Availability Zone': {
      text: copy('', '«"eu-west-1a"»: {}'),
      message: '"eu-west-1a" is an Availability Zone. Enter its region.',
      fixes: { 'Change to eu-west-1': copy('', '"eu-west-1": {}') },
    },
    'a zone of a region with a long name': {
      text: copy('', '«"us-gov-west-1b"»: {}'),
      message: '"us-gov-west-1b" is an Availability Zone. Enter its region.',
      fixes: { 'Change to us-gov-west-1': copy('', '"us-gov-west-1": {}') },
    },
    'a misspelled region': {
      text: copy('', '«"eu-wst1"»: {}'),
      message: '"eu-wst1" is not a region. Enter a region such as eu-west-1.',
      fixes: { 'Change to eu-west-1': copy('', '"eu-west-1": {}') },
    },
    'a region with white space around it': {
      text: copy('', '«" eu-west-1 "»: {}'),
      message: '" eu-west-1 " is not a region. Enter a region such as eu-west-1.',
      fixes: { 'Change to eu-west-1': copy('', '"eu-west-1": {}') },
    },
    'a place of a step': {
      text: steps('{ "id": "a", "EnableImageDeregistrationProtection": {}, "on": [«"Ireland"», 1] }'),
      message: '"Ireland" is not a region. Enter a region such as eu-west-1.',
    },
    'a place': {
      text: copy('', '«"Ireland"»: {}'),
      message: '"Ireland" is not a region. Enter a region such as eu-west-1.',
    },
    'a name that every object has': {
      text: copy('', '«"__proto__"»: {}'),
      message: '"__proto__" is not a region. Enter a region such as eu-west-1.',
    },
    'a region of a step': {
      text: steps('{ "id": "a", "EnableImageDeregistrationProtection": {}, "on": [«"EU_WEST_1"»] }'),
      message: '"EU_WEST_1" is not a region. Enter a region such as eu-west-1.',
      fixes: {
        'Change to "eu-west-1"': steps('{ "id": "a", "EnableImageDeregistrationProtection": {}, "on": ["eu-west-1"] }'),
      },
    },
  },
  accepts: {
    'regions of every partition': copy(
      '',
      '"us-gov-west-1": {}, "cn-north-1": {}, "us-isob-east-1": {}, "eusc-de-east-1": {}',
    ),
    'a region that is newer than the SDK': copy('', '"eu-north-9": {}'),
  },
});
