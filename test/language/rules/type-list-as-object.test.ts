import { mapping, request, tags, testRule } from './test-rule';

testRule('type-list-as-object', {
  finds: {
    'one mapping without a list': {
      text: request('"BlockDeviceMappings": «{» "DeviceName": "/dev/sdf", "NoDevice": "" }'),
      message: 'BlockDeviceMappings must be a list.',
      severity: 'error',
      fixes: {
        'Enclose in a list': request('"BlockDeviceMappings": [\n    { "DeviceName": "/dev/sdf", "NoDevice": "" }\n  ]'),
      },
    },
    'a map of tags, which the SDK would drop': {
      text: '{"TagSpecifications":[{"ResourceType":"image","Tags":«{»"Name":"web","stage":"test"}}]}',
      message: 'Tags must be a list.',
      fixes: {
        'Convert to a list of tags':
          '{"TagSpecifications":[{"ResourceType":"image","Tags":[{"Key":"Name","Value":"web"},{"Key":"stage","Value":"test"}]}]}',
      },
    },
    'a map of tags whose values are no texts': {
      text: '{"TagSpecifications":[{"ResourceType":"image","Tags":«{»"build":1.50,"hot":true,"owner":null}}]}',
      message: 'Tags must be a list.',
      fixes: {
        'Convert to a list of tags':
          '{"TagSpecifications":[{"ResourceType":"image","Tags":[{"Key":"build","Value":"1.50"},{"Key":"hot","Value":"true"},{"Key":"owner","Value":""}]}]}',
      },
    },
    'one tag without a list': {
      text: '{"TagSpecifications":[{"ResourceType":"image","Tags":«{»"Key":"Name","Value":"web"}}]}',
      message: 'Tags must be a list.',
      fixes: {
        'Enclose in a list': '{"TagSpecifications":[{"ResourceType":"image","Tags":[{"Key":"Name","Value":"web"}]}]}',
      },
    },
    'the object in which another tool keeps the list': {
      text: request('"BlockDeviceMappings": «{» "items": [{ "DeviceName": "/dev/sdf" }] }'),
      message: 'BlockDeviceMappings must be a list.',
      fixes: { 'Remove the surrounding object': request('"BlockDeviceMappings": [{ "DeviceName": "/dev/sdf" }]') },
    },
    'an object that has nothing of a mapping': {
      text: request('"BlockDeviceMappings": «{» "a": 1 }'),
      message: 'BlockDeviceMappings must be a list.',
    },
  },
  accepts: { 'a list of mappings': mapping('"DeviceName": "/dev/sdf"'), 'a list of tags': tags('{ "Key": "a" }') },
});
