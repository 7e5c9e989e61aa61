import { ebs, mapping, testRule } from './test-rule';

testRule('delete-on-termination-default', {
  guesses: 'all',
  finds: {
    'a new data volume': {
      text: mapping('"DeviceName": "/dev/sdf", «"Ebs"»: { "VolumeSize": 8 }'),
      message: 'Without DeleteOnTermination, this volume is kept when the instance is terminated.',
      fixes: { 'Insert DeleteOnTermination': ebs('"VolumeSize": 8, "DeleteOnTermination": true') },
    },
  },
  accepts: {
    'a volume that says it': ebs('"VolumeSize": 8, "DeleteOnTermination": false'),
    'the root device': ebs('"VolumeSize": 8', '/dev/sda1'),
    'a change of a volume that is there': ebs('"VolumeType": "gp3"'),
  },
});
