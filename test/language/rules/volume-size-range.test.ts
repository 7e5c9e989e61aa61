import { ebs, testRule } from './test-rule';

const sized = (type: string, size: string) => ebs(`"VolumeType": "${type}", "VolumeSize": ${size}`);

testRule('volume-size-range', {
  guesses: 'all',
  finds: {
    'gp2 above 16,384 GiB': {
      text: sized('gp2', '«16385»'),
      message: 'VolumeSize must be between 1 and 16,384 GiB for gp2 volumes.',
      severity: 'error',
      fixes: { 'Change to 16384': sized('gp2', '16384'), 'Set VolumeType to gp3': sized('gp3', '16385') },
    },
    'st1 below 125 GiB': {
      text: sized('st1', '«100»'),
      message: 'VolumeSize must be between 125 and 16,384 GiB for st1 volumes.',
      fixes: { 'Change to 125': sized('st1', '125'), 'Set VolumeType to gp3': sized('gp3', '100') },
    },
    'gp3 above 65,536 GiB': {
      text: sized('gp3', '«65537»'),
      message: 'VolumeSize must be between 1 and 65,536 GiB for gp3 volumes.',
      fixes: { 'Change to 65536': sized('gp3', '65536') },
    },
    'io1 with Iops, where gp3 is no way out': {
      text: ebs('"VolumeType": "io1", "VolumeSize": «3», "Iops": 100'),
      message: 'VolumeSize must be between 4 and 16,384 GiB for io1 volumes.',
      fixes: { 'Change to 4': ebs('"VolumeType": "io1", "VolumeSize": 4, "Iops": 100') },
    },
    'no type and nothing': {
      text: ebs('"VolumeSize": «0»'),
      message: 'VolumeSize must be between 1 and 65,536 GiB for EBS volumes.',
      fixes: { 'Change to 1': ebs('"VolumeSize": 1') },
    },
    'a number that no integer holds': {
      text: ebs('"VolumeSize": «12345678901234567890»'),
      message: 'VolumeSize must be between 1 and 65,536 GiB for EBS volumes.',
      fixes: { 'Change to 65536': ebs('"VolumeSize": 65536') },
    },
  },
  accepts: {
    'gp3 above 16,384 GiB': sized('gp3', '65536'),
    'gp2 at its limits': ebs('"VolumeType": "gp2", "VolumeSize": 16384'),
    'io1 and io2 at their lower limit': ebs('"VolumeType": "io2", "VolumeSize": 4'),
    'st1 at its limits': sized('st1', '125'),
    'standard at its limit': sized('standard', '1024'),
    'a fraction, which has a rule of its own': ebs('"VolumeSize": 0.5'),
  },
});
