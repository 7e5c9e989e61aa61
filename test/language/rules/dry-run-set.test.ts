import { request, testRule } from './test-rule';

testRule('dry-run-set', {
  finds: {
    'a request that makes no image': {
      text: request('"DryRun": «true»'),
      message:
        'With DryRun, EC2 checks your permissions but does not create an image. If they are sufficient, it returns the error DryRunOperation.',
      severity: 'hint',
      fixes: { 'Remove DryRun': '{\n  "InstanceId": "i-1234567890abcdef0",\n  "Name": "web"\n}\n' },
    },
  },
  accepts: { false: request('"DryRun": false') },
});
