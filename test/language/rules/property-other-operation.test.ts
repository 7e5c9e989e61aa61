import { ebs, request, testRule } from './test-rule';

const without = '{\n  "InstanceId": "i-1234567890abcdef0",\n  "Name": "web"\n}\n';

testRule('property-other-operation', {
  finds: {
    'a client token': {
      text: request('«"ClientToken"»: "a"'),
      message: '"ClientToken" belongs to RegisterImage and CopyImage, not CreateImage.',
      severity: 'error',
      fixes: { 'Remove "ClientToken"': without },
    },
    'an architecture': {
      text: request('«"Architecture"»: "arm64"'),
      message: '"Architecture" belongs to RegisterImage, not CreateImage.',
      fixes: { 'Remove "Architecture"': without },
    },
    'encryption of the whole image': {
      text: request('«"Encrypted"»: true'),
      message: '"Encrypted" belongs to CopyImage, not CreateImage: make the image, then copy it encrypted.',
      fixes: { 'Remove "Encrypted"': without },
    },
    'a region': {
      text: request('«"Region"»: "eu-west-1"'),
      message: '"Region" belongs to the target that is selected in the editor, not CreateImage.',
      fixes: { 'Remove "Region"': without },
    },
  },
  accepts: { 'Encrypted of a volume': ebs('"VolumeSize": 8, "Encrypted": true') },
});
