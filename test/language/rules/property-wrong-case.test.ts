import { ebs, mapping, request, tags, testRule } from './test-rule';

testRule('property-wrong-case', {
  safe: ['Rename to InstanceId', 'Rename to Iops', 'Rename to Ebs'],
  finds: {
    'a name from an answer of EC2': {
      text: '{ «"instanceId"»: "i-12345678", "Name": "web" }',
      message: 'Member names are case-sensitive. Use InstanceId instead of "instanceId".',
      severity: 'error',
      fixes: { 'Rename to InstanceId': '{ "InstanceId": "i-12345678", "Name": "web" }' },
    },
    capitals: {
      text: ebs('"VolumeType": "gp3", «"IOPS"»: 4000'),
      message: 'Member names are case-sensitive. Use Iops instead of "IOPS".',
      fixes: { 'Rename to Iops': ebs('"VolumeType": "gp3", "Iops": 4000') },
    },
    'a whole object': {
      text: mapping('"DeviceName": "/dev/sdf", «"EBS"»: { "VolumeSize": 8 }'),
      message: 'Member names are case-sensitive. Use Ebs instead of "EBS".',
      fixes: { 'Rename to Ebs': mapping('"DeviceName": "/dev/sdf", "Ebs": { "VolumeSize": 8 }') },
    },
    'a second one beside the right one': {
      text: tags('{ "Key": "a", "Value": "b", «"value"»: "c" }'),
      message: 'Member names are case-sensitive. Use Value instead of "value".',
      fixes: { 'Remove "value"': tags('{ "Key": "a", "Value": "b" }') },
    },
  },
  accepts: { 'the right case': request('"NoReboot": false'), 'another name': request('"noboot": true') },
});
