import { ebs, request, testRule } from './test-rule';

testRule('json-duplicate-key', {
  finds: {
    'a member given twice': {
      text: request('"NoReboot": true,\n  «"NoReboot"»: false'),
      message: 'NoReboot appears more than once. Only the last one is sent.',
      severity: 'warning',
      related: ['"NoReboot"'],
      fixes: {
        'Remove the earlier NoReboot': request('"NoReboot": false'),
        'Remove this NoReboot': request('"NoReboot": true'),
      },
    },
    'one spelled with escapes': {
      text: request('"NoReboot": true,\n  «"No\\u0052eboot"»: false'),
      message: 'NoReboot appears more than once. Only the last one is sent.',
      fixes: {
        'Remove the earlier NoReboot': request('"No\\u0052eboot": false'),
        'Remove this NoReboot': request('"NoReboot": true'),
      },
    },
    'a member of Ebs': {
      text: ebs('"VolumeSize": 8, «"VolumeSize"»: 9'),
      message: 'VolumeSize appears more than once. Only the last one is sent.',
      fixes: {
        'Remove the earlier VolumeSize': ebs('"VolumeSize": 9'),
        'Remove this VolumeSize': ebs('"VolumeSize": 8'),
      },
    },
  },
  accepts: {
    'one name in two objects': request('"TagSpecifications": [{ "Tags": [{ "Key": "a" }, { "Key": "b" }] }]'),
    'names that differ in case, which have a rule of their own': request('"NoReboot": true, "noreboot": true'),
  },
});
