import { request, tags, testRule } from './test-rule';

testRule('tag-name-vs-name', {
  finds: {
    'tags without a Name': {
      text: tags('{ "Key": "a" }').replace('"Tags"', '«"Tags"»'),
      message: "The console's Name column shows the Name tag, not the AMI name.",
      fixes: { 'Add a Name tag': tags('{ "Key": "a" }, { "Key": "Name", "Value": "web" }') },
    },
  },
  accepts: {
    'a Name': tags('{ "Key": "Name", "Value": "web" }'),
    'the snapshots': request('"TagSpecifications": [{ "ResourceType": "snapshot", "Tags": [{ "Key": "a" }] }]'),
  },
});
