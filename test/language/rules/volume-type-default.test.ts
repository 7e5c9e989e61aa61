import { ebs, mapping, testRule } from './test-rule';

testRule('volume-type-default', {
  guesses: 'all',
  finds: {
    'a new volume without a type': {
      text: mapping('"DeviceName": "/dev/sdf", «"Ebs"»: { "VolumeSize": 8 }'),
      message: 'Without VolumeType, EC2 creates a gp2 volume.',
      fixes: { 'Insert VolumeType': ebs('"VolumeSize": 8, "VolumeType": "gp3"') },
    },
  },
  accepts: {
    'a type': ebs('"VolumeSize": 8, "VolumeType": "gp2"'),
    'a change of a volume that is there': ebs('"DeleteOnTermination": true'),
  },
});
