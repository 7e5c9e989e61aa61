import { lines } from '../support/lines';
import { testImports } from '../support/test-import';

/** As people have written it in public repositories, with other names. */
testImports(
  'cli-cmd',
  {
    'a name that a batch file sets before, with parts of the date': {
      text: lines(
        '@echo off',
        'set NAME=web-%DATE:~-4%%DATE:~4,2%',
        'aws ec2 create-image ^',
        '  --instance-id %INSTANCE% ^',
        '  --name "%NAME%" ^',
        '  --no-reboot',
      ),
      requests: [{ InstanceId: '%INSTANCE%', Name: 'web-${date}${date}', NoReboot: true }],
      changed: ['In Name, %DATE:~-4% was replaced with ${date}.', 'In Name, %DATE:~4,2% was replaced with ${date}.'],
      lost: ['InstanceId is not resolved: %INSTANCE%'],
    },
    'a percent sign in a batch file': {
      text: lines(
        'aws ec2 create-image --instance-id i-0a1b2c3d4e5f60718 --name "web" --block-device-mappings "[{\\"DeviceName\\":\\"/dev/sdb\\",\\"Ebs\\":{\\"VolumeSize\\":10}}]" ^',
        ' --description "50%% off"',
      ),
      requests: [
        {
          InstanceId: 'i-0a1b2c3d4e5f60718',
          Name: 'web',
          BlockDeviceMappings: [{ DeviceName: '/dev/sdb', Ebs: { VolumeSize: 10 } }],
          Description: '50% off',
        },
      ],
    },
  },
  'from the field',
);
