import { mapping, request, testRule } from './test-rule';

const leftOut = (device: string) => `{ "DeviceName": ${device}, "NoDevice": "" }`;

testRule('device-name-duplicate', {
  guesses: 'all',
  finds: {
    'a device mapped twice, whatever the kind': {
      text: mapping(`"DeviceName": "/dev/sdf", "Ebs": { "VolumeSize": 8 } }, ${leftOut('«"/dev/sdf"»').slice(0, -2)}`),
      message: '/dev/sdf is already mapped.',
      severity: 'error',
      related: ['"/dev/sdf"'],
      fixes: {
        'Remove this mapping': mapping('"DeviceName": "/dev/sdf", "Ebs": { "VolumeSize": 8 }'),
      },
    },
    'two new volumes': {
      text: mapping(
        '"DeviceName": "xvdf", "Ebs": { "VolumeSize": 8 } }, { "DeviceName": «"xvdf"», "Ebs": { "VolumeSize": 9 }',
      ),
      message: 'xvdf is already mapped.',
      fixes: {
        'Change to "xvdg"': mapping(
          '"DeviceName": "xvdf", "Ebs": { "VolumeSize": 8 } }, { "DeviceName": "xvdg", "Ebs": { "VolumeSize": 9 }',
        ),
        'Remove this mapping': mapping('"DeviceName": "xvdf", "Ebs": { "VolumeSize": 8 }'),
      },
    },
    'the third of three, a copy of the first': {
      guesses: [],
      text: request(`"BlockDeviceMappings": [${leftOut('"xvdf"')}, ${leftOut('"xvdg"')}, ${leftOut('«"xvdf"»')}]`),
      message: 'xvdf is already mapped.',
      fixes: {
        'Remove this mapping': request(`"BlockDeviceMappings": [${leftOut('"xvdf"')}, ${leftOut('"xvdg"')}]`),
      },
    },
  },
  accepts: {
    'two devices': request(`"BlockDeviceMappings": [${leftOut('"/dev/sdf"')}, ${leftOut('"/dev/sdg"')}]`),
    'two spellings, which have a rule of their own': request(
      `"BlockDeviceMappings": [${leftOut('"/dev/sdf"')}, ${leftOut('"/dev/xvdf"')}]`,
    ),
    'two without a name': request('"BlockDeviceMappings": [{ "NoDevice": "" }, { "NoDevice": "" }]'),
  },
});
