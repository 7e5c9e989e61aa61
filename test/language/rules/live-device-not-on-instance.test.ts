import { device, factsOf } from './facts';
import { mapping, testRule } from './test-rule';

const leftOut = (name: string) => mapping(`"DeviceName": ${name}, "NoDevice": ""`);
const changed = (name: string) => mapping(`"DeviceName": ${name}, "Ebs": { "DeleteOnTermination": true }`);
const facts = factsOf({ instance: { devices: [device('/dev/xvda'), device('/dev/sdb'), device('/dev/sdf')] } });

testRule('live-device-not-on-instance', {
  finds: {
    'the wrong spelling of a volume that is to be left out': {
      text: leftOut('«"/dev/xvdb"»'),
      facts,
      message:
        'i-1234567890abcdef0 in us-east-1 (account 123456789012) has no device /dev/xvdb. Its devices are /dev/xvda, /dev/sdb, /dev/sdf.',
      severity: 'warning',
      fixes: { 'Change to "/dev/sdb"': leftOut('"/dev/sdb"') },
    },
    'a change of a volume that is not there': {
      text: changed('«"/dev/sdz"»'),
      facts,
      message:
        'i-1234567890abcdef0 in us-east-1 (account 123456789012) has no device /dev/sdz. Its devices are /dev/xvda, /dev/sdb, /dev/sdf.',
      severity: 'error',
      fixes: { 'Change to "/dev/sdb"': changed('"/dev/sdb"'), 'Change to "/dev/sdf"': changed('"/dev/sdf"') },
    },
    'one of an instance with more devices than a sentence holds': {
      text: leftOut('«"/dev/xvda"»'),
      facts: factsOf({
        instance: {
          rootDeviceName: '/dev/sda1',
          devices: [...'abcdefghijklm'].map(letter => device(`/dev/xvdb${letter}`)),
        },
      }),
      message:
        'i-1234567890abcdef0 in us-east-1 (account 123456789012) has no device /dev/xvda. Its devices are /dev/xvdba, /dev/xvdbb, /dev/xvdbc, /dev/xvdbd, /dev/xvdbe, /dev/xvdbf, /dev/xvdbg, /dev/xvdbh, /dev/xvdbi, /dev/xvdbj, /dev/xvdbk, /dev/xvdbl, ….',
      fixes: { 'Change to "/dev/sda1"': leftOut('"/dev/sda1"') },
    },
    "another kernel's root": {
      text: changed('«"/dev/sda1"»'),
      facts,
      message:
        'i-1234567890abcdef0 in us-east-1 (account 123456789012) has no device /dev/sda1. Its devices are /dev/xvda, /dev/sdb, /dev/sdf.',
      fixes: { 'Change to "/dev/xvda"': changed('"/dev/xvda"') },
    },
  },
  accepts: {
    'a device that is there': { text: changed('"/dev/sdf"'), facts },
    'a mapping that changes nothing': { text: mapping('"DeviceName": "/dev/sdz", "Ebs": {}'), facts },
    'a new volume': { text: mapping('"DeviceName": "/dev/sdg", "Ebs": { "VolumeSize": 8 }'), facts },
    'an instance store volume': { text: mapping('"DeviceName": "/dev/sdc", "VirtualName": "ephemeral0"'), facts },
    'an instance that is not known': { text: changed('"/dev/sdz"'), facts: factsOf({}) },
  },
});
