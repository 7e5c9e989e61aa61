import { ebs, request, testRule } from './test-rule';

const without = '{\n  "InstanceId": "i-1234567890abcdef0",\n  "Name": "web"\n}\n';

testRule('property-other-operation', {
  finds: {
    'a client token': {
      text: request('«"ClientToken"»: "a"'),
      message: '"ClientToken" is a member of RegisterImage, CopyImage, not of CreateImage.',
      severity: 'error',
      fixes: { 'Remove "ClientToken"': without },
    },
    'an architecture': {
      text: request('«"Architecture"»: "arm64"'),
      message: '"Architecture" is a member of RegisterImage, not of CreateImage.',
      fixes: { 'Remove "Architecture"': without },
    },
    'encryption of the whole image': {
      text: request('«"Encrypted"»: true'),
      message: '"Encrypted" is a member of CopyImage. Create the image, then copy it with encryption.',
      fixes: { 'Remove "Encrypted"': without },
    },
    'a region': {
      text: request('«"Region"»: "eu-west-1"'),
      message: '"Region" is not a member of CreateImage. Select it in the editor.',
      fixes: { 'Remove "Region"': without },
    },
  },
  accepts: { 'Encrypted of a volume': ebs('"VolumeSize": 8, "Encrypted": true') },
});
