import { ebs, mapping, testRule } from './test-rule';

testRule('mapping-ebs-and-virtual-name', {
  guesses: 'all',
  finds: {
    'both kinds of volume': {
      text: mapping('"DeviceName": "/dev/sdf", "Ebs": { "VolumeSize": 8 }, «"VirtualName"»: "ephemeral0"'),
      message: 'Use either Ebs or VirtualName, not both.',
      severity: 'error',
      related: ['"Ebs"'],
      fixes: {
        'Remove VirtualName': ebs('"VolumeSize": 8'),
        'Remove Ebs': mapping('"DeviceName": "/dev/sdf", "VirtualName": "ephemeral0"'),
      },
    },
  },
  accepts: {
    'an EBS volume': ebs('"VolumeSize": 8'),
    'an instance store volume': mapping('"DeviceName": "/dev/sdf", "VirtualName": "ephemeral0"'),
  },
});
