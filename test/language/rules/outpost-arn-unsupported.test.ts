import { ebs, request, testRule } from './test-rule';

const arn = '"arn:aws:outposts:us-west-2:123456789012:outpost/op-1234567890abcdef0"';
const withoutArn = '"BlockDeviceMappings": [{ "DeviceName": "/dev/sdf", "Ebs": { "VolumeSize": 8 } }]';

testRule('outpost-arn-unsupported', {
  finds: {
    'an outpost': {
      text: ebs(`"VolumeSize": 8, «"OutpostArn"»: ${arn}`),
      message: 'CreateImage does not support OutpostArn. For an instance on an Outpost, use SnapshotLocation.',
      severity: 'error',
      fixes: {
        'Replace with SnapshotLocation': request(`${withoutArn},\n  "SnapshotLocation": "local"`),
        'Remove OutpostArn': request(withoutArn),
      },
    },
    'an outpost beside SnapshotLocation': {
      text: request(
        `"SnapshotLocation": "local",\n  "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf", "Ebs": { «"OutpostArn"»: ${arn} } }]`,
      ),
      message: 'CreateImage does not support OutpostArn. For an instance on an Outpost, use SnapshotLocation.',
      fixes: {
        'Remove OutpostArn': request(
          '"SnapshotLocation": "local",\n  "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf", "Ebs": {} }]',
        ),
      },
    },
  },
  accepts: { SnapshotLocation: request('"SnapshotLocation": "local"') },
});
