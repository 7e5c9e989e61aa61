import { share, steps, testRule } from './test-rule';

testRule('step-share-public', {
  finds: {
    'an image that would be public': {
      text: share('«"Group"»: "all"'),
      message: 'A step cannot make an image public.',
      fixes: {
        'Remove this entry': steps('{ "id": "share", "ModifyImageAttribute": { "LaunchPermission": { "Add": [] } } }'),
      },
    },
  },
  accepts: {
    'an image for one account': share('"UserId": "111122223333"'),
  },
});
