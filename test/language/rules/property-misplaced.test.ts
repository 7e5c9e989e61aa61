import { ebs, mapping, request, testRule } from './test-rule';

testRule('property-misplaced', {
  finds: {
    'a member of Ebs beside Ebs': {
      text: mapping('"DeviceName": "/dev/sdf", "Ebs": { "VolumeType": "gp3" }, «"VolumeSize"»: 8'),
      message: '"VolumeSize" belongs in Ebs.',
      severity: 'error',
      fixes: {
        'Move "VolumeSize" to Ebs': mapping(
          '"DeviceName": "/dev/sdf", "Ebs": { "VolumeType": "gp3", "VolumeSize": 8 }',
        ),
      },
    },
    'a member of Ebs without Ebs': {
      text: mapping('"DeviceName": "/dev/sdf", «"VolumeSize"»: 8'),
      message: '"VolumeSize" belongs in Ebs.',
      fixes: { 'Move "VolumeSize" to Ebs': ebs('"VolumeSize": 8') },
    },
    'DeviceName inside Ebs': {
      text: mapping('"Ebs": { «"DeviceName"»: "/dev/sdf", "VolumeSize": 8 }'),
      message: '"DeviceName" belongs in an entry of BlockDeviceMappings.',
      fixes: {
        'Move "DeviceName" to an entry of BlockDeviceMappings': mapping(
          '"Ebs": { "VolumeSize": 8 }, "DeviceName": "/dev/sdf"',
        ),
      },
    },
    'NoReboot inside a mapping': {
      text: mapping('"DeviceName": "/dev/sdf", "Ebs": { "VolumeSize": 8 }, «"NoReboot"»: true'),
      message: '"NoReboot" belongs in the request itself.',
      fixes: {
        'Move "NoReboot" to the request itself': request(
          '"BlockDeviceMappings": [{ "DeviceName": "/dev/sdf", "Ebs": { "VolumeSize": 8 } }],\n  "NoReboot": true',
        ),
      },
    },
    'Tags at the top level': {
      text: request('«"Tags"»: [{ "Key": "a" }]'),
      message: '"Tags" belongs in an entry of TagSpecifications.',
    },
    'a tag beside Tags': {
      text: request('"TagSpecifications": [{ "ResourceType": "image", «"Key"»: "a" }]'),
      message: '"Key" belongs in an entry of Tags.',
    },
  },
  accepts: {
    'members where they belong': ebs('"VolumeSize": 8'),
    'Encrypted at the top level, which belongs to another call': request('"Encrypted": true'),
  },
});
