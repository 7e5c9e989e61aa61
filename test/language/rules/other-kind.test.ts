import { request, testRule } from './test-rule';

testRule('other-kind', {
  finds: {
    'a Packer template': {
      text: '«{» "builders": [{ "type": "amazon-ebs" }] }',
      message: 'This is a Packer template, not a CreateImage request, so it is not checked.',
      severity: 'information',
    },
    'a Packer template of the second generation': {
      text: '«{» "source": { "amazon-ebs": {} }, "build": {} }',
      message: 'This is a Packer template, not a CreateImage request, so it is not checked.',
    },
    'the output of describe-images': {
      text: '«{» "Images": [{ "ImageId": "ami-12345678", "Name": "web", "SourceInstanceId": "i-12345678" }] }',
      message: 'This is the output of describe-images, not a CreateImage request, so it is not checked.',
      fixes: { 'Extract the request': '{\n  "InstanceId": "i-12345678",\n  "Name": "web-${date}"\n}\n' },
    },
    'the output of create-image': {
      text: '«{» "ImageId": "ami-12345678" }',
      message: 'This is the output of create-image, not a CreateImage request, so it is not checked.',
    },
    'one image of that output': {
      text: '«{» "ImageId": "ami-12345678", "OwnerId": "123456789012", "Name": "web", "BlockDeviceMappings": [{}] }',
      message: 'This is the description of an image, not a CreateImage request, so it is not checked.',
      fixes: { 'Extract the request (1 item is not part of it)': '{\n  "Name": "web-${date}"\n}\n' },
    },
    'a list of images': {
      text: '«[»"ami-12345678", "ami-87654321"]',
      message: 'This is a list, not a CreateImage request, so it is not checked.',
    },
    'the input of a state, whose paths are never texts': {
      text: '«{» "InstanceId.$": "$.instance", "Name": "web", "TagSpecifications": [{ "ResourceType": "image", "Tags": [{ "Key": "a", "Value.$": "$.b" }] }] }',
      message: 'This is the input of a Step Functions state, not a CreateImage request, so it is not checked.',
      fixes: {
        'Extract the request (2 items are not part of it)':
          '{\n  "Name": "web",\n  "TagSpecifications": [\n    {\n      "ResourceType": "image",\n      "Tags": [\n        {\n          "Key": "a"\n        }\n      ]\n    }\n  ]\n}\n',
      },
    },
    'a CloudTrail event': {
      text: '«{» "eventName": "CreateImage", "requestParameters": { "instanceId": "i-12345678", "name": "web", "blockDeviceMapping": { "items": [] } } }',
      message: 'This is a CloudTrail event, not a CreateImage request, so it is not checked.',
      fixes: {
        'Extract the request': '{\n  "InstanceId": "i-12345678",\n  "Name": "web",\n  "BlockDeviceMappings": []\n}\n',
      },
    },
    'the parameters of an automation': {
      text: '«{» "InstanceId": ["i-12345678"], "NoReboot": ["true"] }',
      message: 'This is the input of a Systems Manager automation, not a CreateImage request, so it is not checked.',
      fixes: { 'Extract the request': '{\n  "InstanceId": "i-12345678",\n  "NoReboot": true\n}\n' },
    },
    'the output of describe-instances': {
      text: '«{» "Reservations": [] }',
      message: 'This is the output of describe-instances, not a CreateImage request, so it is not checked.',
    },
    'a Terraform configuration': {
      text: '«{» "resource": { "aws_ami_from_instance": {} } }',
      message: 'This is a Terraform configuration, not a CreateImage request, so it is not checked.',
    },
    'a log of an SDK': {
      text: '«{» "commandName": "CreateImageCommand" }',
      message: 'This is an AWS SDK log, not a CreateImage request, so it is not checked.',
    },
    'a state machine': {
      text: '«{» "States": {} }',
      message: 'This is a Step Functions state machine, not a CreateImage request, so it is not checked.',
    },
    'a runbook': {
      text: '«{» "mainSteps": [] }',
      message: 'This is a Systems Manager Automation runbook, not a CreateImage request, so it is not checked.',
    },
    'a launch template': {
      text: '«{» "LaunchTemplateData": {} }',
      message: 'This is a launch template, not a CreateImage request, so it is not checked.',
    },
    'a request in an object of another tool': {
      text: '«{» "request": { "InstanceId": "i-12345678", "Name": "web" } }',
      message: 'The request is inside another object, so it is not checked.',
      fixes: { 'Extract the request': '{\n  "InstanceId": "i-12345678",\n  "Name": "web"\n}\n' },
    },
    'a JSON schema': {
      text: '«{» "type": "object", "properties": {} }',
      message: 'This is a JSON schema, not a CreateImage request, so it is not checked.',
    },
    'a CloudFormation template': {
      text: '«{» "Resources": {} }',
      message: 'This is a CloudFormation template, not a CreateImage request, so it is not checked.',
    },
  },
  accepts: {
    'a request': request('"NoReboot": false'),
    'a request with a member of another tool': request('"Images": []'),
    'a request with a list for one text': '{ "InstanceId": ["i-12345678"], "Name": "web" }',
    'a request with a list that names no instance': '{ "InstanceId": [], "Name": ["web"] }',
    'an empty object': '{}',
    'an empty list': '[]',
    'a request in a list': '[{ "InstanceId": "i-12345678", "Name": "web" }]',
    'an empty file': '',
  },
});
