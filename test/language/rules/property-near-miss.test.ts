import { ebs, request, testRule } from './test-rule';

testRule('property-near-miss', {
  finds: {
    'a letter left out': {
      text: request('«"NoRebot"»: true'),
      message: '"NoRebot" is not a member of CreateImage. Did you mean NoReboot?',
      severity: 'error',
      fixes: { 'Rename to NoReboot': request('"NoReboot": true') },
    },
    'a misspelled member beside the right one': {
      text: request('"NoReboot": true,\n  «"NoRebot"»: true'),
      message: '"NoRebot" is not a member of CreateImage. Did you mean NoReboot?',
      fixes: { 'Remove "NoRebot"': request('"NoReboot": true') },
    },
    'the name on the wire': {
      text: request('«"BlockDeviceMapping"»: []'),
      message: '"BlockDeviceMapping" is not a member of CreateImage. Did you mean BlockDeviceMappings?',
      fixes: { 'Rename to BlockDeviceMappings': request('"BlockDeviceMappings": []') },
    },
    'the name in the CLI': {
      safe: 'all',
      text: request('«"no-reboot"»: true'),
      message: '"no-reboot" is not a member of CreateImage. Did you mean NoReboot?',
      fixes: { 'Rename to NoReboot': request('"NoReboot": true') },
    },
    "Terraform's name": {
      safe: 'all',
      text: ebs('«"volume_size"»: 8'),
      message: '"volume_size" is not a member of Ebs. Did you mean VolumeSize?',
      fixes: { 'Rename to VolumeSize': ebs('"VolumeSize": 8') },
    },
    'a short name': {
      text: ebs('«"Size"»: 8'),
      message: '"Size" is not a member of Ebs. Did you mean VolumeSize?',
      fixes: { 'Rename to VolumeSize': ebs('"VolumeSize": 8') },
    },
  },
  accepts: {
    'a name with escapes': '{ "N\\u0061me": "web", "InstanceId": "i-1234567890abcdef0" }',
    'a name that is like none': request('"Whatever": 1'),
  },
});
