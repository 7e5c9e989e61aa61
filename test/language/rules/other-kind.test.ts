import { request, testRule } from './test-rule';

testRule('other-kind', {
  finds: {
    'a Packer template': {
      text: '«{» "builders": [{ "type": "amazon-ebs" }] }',
      message: 'This is a Packer template, not a CreateImage request; it is left alone.',
      severity: 'information',
    },
    'a Packer template of the second generation': {
      text: '«{» "source": { "amazon-ebs": {} }, "build": {} }',
      message: 'This is a Packer template, not a CreateImage request; it is left alone.',
    },
    'the output of describe-images': {
      text: '«{» "Images": [{ "ImageId": "ami-12345678", "Name": "web" }] }',
      message: 'This is the output of describe-images, not a CreateImage request; it is left alone.',
    },
    'the output of create-image': {
      text: '«{» "ImageId": "ami-12345678" }',
      message: 'This is the output of create-image, not a CreateImage request; it is left alone.',
    },
    'one image of that output': {
      text: '«{» "ImageId": "ami-12345678", "OwnerId": "123456789012", "Name": "web", "BlockDeviceMappings": [{}] }',
      message: 'This is the description of an image, not a CreateImage request; it is left alone.',
    },
    'a list of images': {
      text: '«[»"ami-12345678", "ami-87654321"]',
      message: 'This is a list, not a CreateImage request; it is left alone.',
    },
    'a CloudFormation template': {
      text: '«{» "Resources": {} }',
      message: 'This is a CloudFormation template, not a CreateImage request; it is left alone.',
    },
  },
  accepts: {
    'a request': request('"NoReboot": false'),
    'a request with a member of another tool': request('"Images": []'),
    'an empty object': '{}',
    'an empty list': '[]',
    'a request in a list': '[{ "InstanceId": "i-12345678", "Name": "web" }]',
    'an empty file': '',
  },
});
