import { ebs, testRule } from './test-rule';

testRule('ebs-card-index', {
  finds: {
    'an index': {
      text: ebs('"VolumeSize": 8, «"EbsCardIndex"»: 1'),
      message: 'EbsCardIndex applies only when you launch instance types that support multiple EBS cards.',
    },
  },
  accepts: { 'no index': ebs('"VolumeSize": 8') },
});
