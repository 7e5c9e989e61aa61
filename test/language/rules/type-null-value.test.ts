import { ebs, mapping, request, testRule } from './test-rule';

testRule('type-null-value', {
  safe: 'all',
  finds: {
    'a null member, which the SDK skips: the instance reboots': {
      text: request('"NoReboot": «null»'),
      message: 'NoReboot is null, so EC2 reboots the instance. Remove it, or set it to true.',
      severity: 'error',
      fixes: { 'Remove NoReboot': '{\n  "InstanceId": "i-1234567890abcdef0",\n  "Name": "web"\n}\n' },
    },
    'a null item, which moves later ones up': {
      text: request('"BlockDeviceMappings": [«null», { "DeviceName": "/dev/sdf", "NoDevice": "" }]'),
      message: 'An item of BlockDeviceMappings is null. Remove it.',
      fixes: { 'Remove the item': mapping('"DeviceName": "/dev/sdf", "NoDevice": ""') },
    },
    'a member of Ebs': {
      text: ebs('"VolumeSize": 8, "SnapshotId": «null»'),
      message: 'SnapshotId is null. Remove it.',
      fixes: { 'Remove SnapshotId': ebs('"VolumeSize": 8') },
    },
  },
  accepts: {
    'an empty string': request('"Description": ""'),
    'the value of a tag, which has a rule of its own': request(
      '"TagSpecifications": [{ "ResourceType": "image", "Tags": [{ "Key": "a", "Value": null }] }]',
    ),
  },
});
