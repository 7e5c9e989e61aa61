import { ebs, mapping, request, tags, testRule } from './test-rule';

testRule('type-mismatch', {
  finds: {
    'an object for a string, which the SDK would send as [object Object]': {
      text: '{ "InstanceId": "i-12345678", "Name": «{» "a": 1 } }',
      message: 'Name must be a string.',
      severity: 'error',
    },
    'a list for a string, which the SDK would join': {
      text: '{ "InstanceId": "i-12345678", "Name": «[»"web"] }',
      message: 'Name must be a string.',
      fixes: { 'Remove the surrounding list': '{ "InstanceId": "i-12345678", "Name": "web" }' },
    },
    'a number for a string': {
      text: tags('{ "Key": "year", "Value": «2026» }'),
      message: 'Value must be a string.',
      fixes: { 'Enclose in quotes': tags('{ "Key": "year", "Value": "2026" }') },
    },
    'a list for Ebs, which the SDK would drop': {
      text: mapping('"DeviceName": "/dev/sdf", "Ebs": «[»{ "VolumeSize": 8 }]'),
      message: 'Ebs must be an object.',
      fixes: { 'Remove the surrounding list': ebs('"VolumeSize": 8') },
    },
    'such a list on lines of its own': {
      text: '{\n  "BlockDeviceMappings": [\n    {\n      "DeviceName": "/dev/sdf",\n      "Ebs": «[»\n        {\n          "VolumeSize": 8\n        }\n      ]\n    }\n  ]\n}\n',
      message: 'Ebs must be an object.',
      fixes: {
        'Remove the surrounding list':
          '{\n  "BlockDeviceMappings": [\n    {\n      "DeviceName": "/dev/sdf",\n      "Ebs": {\n        "VolumeSize": 8\n      }\n    }\n  ]\n}\n',
      },
    },
    'a word for a number': {
      text: ebs('"VolumeSize": «"large"»'),
      message: 'VolumeSize must be a whole number.',
    },
    'a word that is no boolean': {
      text: request('"NoReboot": «"maybe"»'),
      message: 'NoReboot must be true or false.',
    },
    'a string in a list of objects': {
      text: request('"BlockDeviceMappings": [«"/dev/sdf"»]'),
      message: 'Each item of BlockDeviceMappings must be an object.',
    },
    'a number in a list of texts': {
      text: '{ "InstanceId": "i-12345678", "Name": «true» }',
      message: 'Name must be a string.',
      fixes: { 'Enclose in quotes': '{ "InstanceId": "i-12345678", "Name": "true" }' },
    },
    'a list of two for one text': {
      text: '{ "InstanceId": "i-12345678", "Name": «[»"web", "db"] }',
      message: 'Name must be a string.',
    },
    'a list of something else': {
      text: '{ "InstanceId": "i-12345678", "Name": «[»1] }',
      message: 'Name must be a string.',
    },
    'the placeholder of a template for a number': {
      text: ebs('"VolumeSize": «"{{ size }}"»'),
      message: 'Replace the placeholder with a value: {{ size }}',
    },
    'a number for a boolean that is neither 0 nor 1': {
      text: request('"NoReboot": «2»'),
      message: 'NoReboot must be true or false.',
    },
    'JSON in a string': {
      text: request('"BlockDeviceMappings": «"[{\\"DeviceName\\": \\"/dev/sdf\\"}]"»'),
      message: 'BlockDeviceMappings is JSON in a string. Remove the quotes around it.',
      fixes: { 'Remove the quotes around the JSON': request('"BlockDeviceMappings": [{"DeviceName": "/dev/sdf"}]') },
    },
    'the shorthand of the AWS CLI': {
      text: request('"BlockDeviceMappings": «"DeviceName=/dev/sdf,NoDevice="»'),
      message: 'BlockDeviceMappings is in the AWS CLI shorthand syntax, not JSON.',
      fixes: {
        'Convert to JSON': request(
          '"BlockDeviceMappings": [\n    {\n      "DeviceName": "/dev/sdf",\n      "NoDevice": ""\n    }\n  ]',
        ),
      },
    },
    'a file for a value': {
      text: request('"BlockDeviceMappings": «"file://mappings.json"»'),
      message:
        'The AWS CLI does not read file:// paths in JSON. Insert the content of the file as BlockDeviceMappings.',
    },
    'a string for a list': {
      text: request('"BlockDeviceMappings": «"/dev/sdf"»'),
      message: 'BlockDeviceMappings must be a list.',
    },
  },
  accepts: {
    'the right types': ebs('"VolumeSize": 8, "DeleteOnTermination": true'),
    'null, which has a rule of its own': request('"Description": null'),
    'a number in quotes, which has a rule of its own': ebs('"VolumeSize": "8"'),
  },
});
