import { request, testRule } from './test-rule';

testRule('dry-run-set', {
  finds: {
    'a request that makes no image': {
      text: request('"DryRun": «true»'),
      message: 'EC2 only checks permissions and creates no image. It reports success as the error DryRunOperation.',
      severity: 'hint',
      fixes: { 'Remove DryRun': '{\n  "InstanceId": "i-1234567890abcdef0",\n  "Name": "web"\n}\n' },
    },
  },
  accepts: { false: request('"DryRun": false') },
});
