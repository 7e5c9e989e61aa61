import { copy, testRule } from './test-rule';

testRule('step-region-own', {
  finds: {
    'a copy to where the image is created': {
      text: copy('', '«"us-east-1"»: {}, "eu-west-1": {}'),
      region: 'us-east-1',
      message: 'The image is already created in us-east-1. Remove this region.',
      fixes: { 'Remove us-east-1': copy('', '"eu-west-1": {}') },
    },
  },
  accepts: {
    'a copy to another region': { text: copy('', '"eu-west-1": {}'), region: 'us-east-1' },
    'any copy while the region is not known': copy('', '"us-east-1": {}'),
  },
});
