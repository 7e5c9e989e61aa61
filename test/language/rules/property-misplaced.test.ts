import { ebs, mapping, request, testRule } from './test-rule';

testRule('property-misplaced', {
  finds: {
    'a member of Ebs beside Ebs': {
      text: mapping('"DeviceName": "/dev/sdf", "Ebs": { "VolumeType": "gp3" }, «"VolumeSize"»: 8'),
      message: 'Move to Ebs: VolumeSize',
      severity: 'error',
      fixes: {
        'Move VolumeSize': mapping('"DeviceName": "/dev/sdf", "Ebs": { "VolumeType": "gp3", "VolumeSize": 8 }'),
      },
    },
    'a member of Ebs without Ebs': {
      text: mapping('"DeviceName": "/dev/sdf", «"VolumeSize"»: 8'),
      message: 'Move to Ebs: VolumeSize',
      fixes: { 'Move VolumeSize': ebs('"VolumeSize": 8') },
    },
    'DeviceName inside Ebs': {
      text: mapping('"Ebs": { «"DeviceName"»: "/dev/sdf", "VolumeSize": 8 }'),
      message: 'Move to an entry of BlockDeviceMappings: DeviceName',
      fixes: {
        'Move DeviceName': mapping('"Ebs": { "VolumeSize": 8 }, "DeviceName": "/dev/sdf"'),
      },
    },
    'NoReboot inside a mapping': {
      text: mapping('"DeviceName": "/dev/sdf", "Ebs": { "VolumeSize": 8 }, «"NoReboot"»: true'),
      message: 'Move to the top level of the request: NoReboot',
      fixes: {
        'Move NoReboot': request(
          '"BlockDeviceMappings": [{ "DeviceName": "/dev/sdf", "Ebs": { "VolumeSize": 8 } }],\n  "NoReboot": true',
        ),
      },
    },
    'Tags at the top level': {
      text: request('«"Tags"»: [{ "Key": "a" }]'),
      message: 'Move to an entry of TagSpecifications: Tags',
    },
    'a tag beside Tags': {
      text: request('"TagSpecifications": [{ "ResourceType": "image", «"Key"»: "a" }]'),
      message: 'Move to an entry of Tags: Key',
      fixes: { 'Move Key': request('"TagSpecifications": [{ "ResourceType": "image", "Tags": [{ "Key": "a" }] }]') },
    },
    'several members for one object, once': {
      text: request('"BlockDeviceMappings": [{ «"VolumeSize"»: 8, "DeviceName": "/dev/sdf", "VolumeType": "gp3" }]'),
      message: 'Move to Ebs: VolumeSize, VolumeType',
      fixes: {
        'Move VolumeSize, VolumeType': request(
          '"BlockDeviceMappings": [{ "Ebs": { "VolumeSize": 8, "VolumeType": "gp3" }, "DeviceName": "/dev/sdf" }]',
        ),
      },
    },
    'one whose value cannot be read': {
      text: request('"BlockDeviceMappings": [{ "DeviceName": "/dev/sdf", «"VolumeSize"»: {{ size }} }]'),
      message: 'Move to Ebs: VolumeSize',
    },
  },
  accepts: {
    'members where they belong': ebs('"VolumeSize": 8'),
    'Encrypted at the top level, which belongs to another call': request('"Encrypted": true'),
  },
});
