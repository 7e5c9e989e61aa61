import { request, tags, testRule } from './test-rule';

const message = 'Key is required in every tag.';

testRule('tag-key-required', {
  finds: {
    'a value alone': {
      text: tags('«{» "Value": "web" }'),
      message,
      severity: 'error',
      fixes: { 'Remove this tag': request('"TagSpecifications": []') },
    },
    null: {
      text: tags('{ "Key": «null», "Value": "web" }'),
      message: 'Key is null. Every tag needs a key.',
      fixes: { 'Remove Key': tags('{ "Value": "web" }') },
    },
    'a tag that is written as a member': {
      text: tags('{ «"Name"»: "api" }'),
      message: 'Each tag has a Key and a Value. Use "Name" as the Key.',
      fixes: { 'Convert to Key and Value': tags('{ "Key": "Name", "Value": "api" }') },
    },
    'several tags that are written as one object': {
      text: tags('{ «"Name"»: "api", "Env": "prod" }, { "Key": "b" }'),
      message: 'Each tag has a Key and a Value. Use "Name" as the Key.',
      fixes: {
        'Convert to Key and Value': tags(
          '{ "Key": "Name", "Value": "api" }, { "Key": "Env", "Value": "prod" }, { "Key": "b" }',
        ),
      },
    },
    'a tag as a member with a comment, which has no other place': {
      text: tags('{ «"Env"»: "prod" /* not yet */ }'),
      message: 'Each tag has a Key and a Value. Use "Env" as the Key.',
    },
  },
  accepts: {
    'a key without a value': tags('{ "Key": "a" }'),
    'a misspelled Key': tags('{ "Keey": "a" }'),
    'Name in the place of Key': tags('{ "Name": "a", "Value": "b" }'),
  },
});
