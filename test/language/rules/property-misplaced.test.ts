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
    'the Name of the image inside a mapping': {
      text: '{ "InstanceId": "i-12345678", "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf", «"Name"»: "web", "NoDevice": "" }] }',
      message: 'Move to the top level of the request: Name',
      fixes: {
        'Move Name':
          '{ "InstanceId": "i-12345678", "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf", "NoDevice": "" }], "Name": "web" }',
      },
    },
    'two members of Ebs, one of which is there already': {
      text: mapping('"DeviceName": "/dev/sdf", "Ebs": { "VolumeSize": 8 }, «"VolumeType"»: "gp3", "VolumeSize": 9'),
      message: 'Move to Ebs: VolumeType, VolumeSize',
    },
    'a member of Ebs where Ebs is a list': {
      text: mapping('"DeviceName": "/dev/sdf", "Ebs": [], «"VolumeSize"»: 8'),
      message: 'Move to Ebs: VolumeSize',
    },
    'a member that has no value yet': {
      text: mapping('"DeviceName": "/dev/sdf", «"VolumeSize"»:'),
      message: 'Move to Ebs: VolumeSize',
    },
    'a tag beside Tags that are there': {
      text: request('"TagSpecifications": [{ "ResourceType": "image", "Tags": [], «"Key"»: "a" }]'),
      message: 'Move to an entry of Tags: Key',
    },
    'ResourceType of a tag': {
      text: request('"TagSpecifications": [{ "Tags": [{ «"ResourceType"»: "image", "Key": "a" }] }]'),
      message: 'Move to an entry of TagSpecifications: ResourceType',
      fixes: {
        'Move ResourceType': request('"TagSpecifications": [{ "Tags": [{ "Key": "a" }], "ResourceType": "image" }]'),
      },
    },
    'a device at the top level, which may be of any mapping': {
      text: request('«"DeviceName"»: "/dev/sdf"'),
      message: 'Move to an entry of BlockDeviceMappings: DeviceName',
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
