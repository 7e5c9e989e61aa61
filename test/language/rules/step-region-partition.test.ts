import { copy, testRule } from './test-rule';

testRule('step-region-partition', {
  finds: {
    'a copy to another partition than the one of the image': {
      text: copy('', '«"cn-north-1"»: {}'),
      region: 'us-east-1',
      message: 'Images cannot be copied between partitions: us-east-1 is in aws, cn-north-1 in aws-cn.',
    },
    'copies to two partitions': {
      text: copy('', '"us-gov-west-1": {}, «"eu-west-1"»: {}'),
      message: 'Images cannot be copied between partitions: us-gov-west-1 is in aws-us-gov, eu-west-1 in aws.',
    },
  },
  accepts: {
    'copies inside of one partition': { text: copy('', '"us-gov-west-1": {}'), region: 'us-gov-east-1' },
    'copies to regions that are newer than the SDK': copy('', '"eu-north-9": {}, "us-east-1": {}'),
  },
});
