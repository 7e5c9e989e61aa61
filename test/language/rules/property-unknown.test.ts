import { ebs, mapping, request, tags, testRule } from './test-rule';

testRule('property-unknown', {
  finds: {
    'a member that is like none': {
      text: request('«"Whatever"»: { "Name": 1 }'),
      message: '"Whatever" is not a member of CreateImage.',
      severity: 'error',
      fixes: { 'Remove "Whatever"': '{\n  "InstanceId": "i-1234567890abcdef0",\n  "Name": "web"\n}\n' },
    },
    'a schema, which the AWS CLI refuses': {
      text: request('«"$schema"»: "create-image.schema.json"'),
      message: '"$schema" is not a member of CreateImage.',
      fixes: { 'Remove "$schema"': '{\n  "InstanceId": "i-1234567890abcdef0",\n  "Name": "web"\n}\n' },
    },
    'a name that every JavaScript object knows': {
      text: request('«"__proto__"»: {}'),
      message: '"__proto__" is not a member of CreateImage.',
      fixes: { 'Remove "__proto__"': '{\n  "InstanceId": "i-1234567890abcdef0",\n  "Name": "web"\n}\n' },
    },
    'another such name': {
      text: ebs('«"constructor"»: 1, "VolumeSize": 8'),
      message: '"constructor" is not a member of Ebs.',
      fixes: { 'Remove "constructor"': ebs('"VolumeSize": 8') },
    },
    'a member of Ebs': {
      text: ebs('«"Label"»: "data", "VolumeSize": 8'),
      message: '"Label" is not a member of Ebs.',
      fixes: { 'Remove "Label"': ebs('"VolumeSize": 8') },
    },
    'a member of a tag': {
      text: tags('{ "Key": "a", «"Propagate"»: true }'),
      message: '"Propagate" is not a member of Tag.',
      fixes: { 'Remove "Propagate"': tags('{ "Key": "a" }') },
    },
  },
  accepts: {
    'every member of the request': request(
      '"Description": "", "NoReboot": false, "BlockDeviceMappings": [], "TagSpecifications": [], "SnapshotLocation": "local", "BootModeOverride": "uefi", "DryRun": false',
    ),
    'every member of a mapping': mapping('"DeviceName": "/dev/sdf", "Ebs": {}, "VirtualName": "", "NoDevice": ""'),
    'a misspelled member, which has a rule of its own': request('"NoRebot": true'),
  },
});
