import { steps, testRule } from './test-rule';

testRule('step-api-unsupported', {
  finds: {
    'an API that steps do not have yet': {
      text: steps('{ "id": "a", «"CreateLaunchTemplateVersion"»: { "LaunchTemplateName": "web" } }'),
      message: 'Steps do not support CreateLaunchTemplateVersion yet.',
      fixes: { 'Remove CreateLaunchTemplateVersion': steps('{ "id": "a" }') },
    },
  },
  accepts: {
    'the APIs that they have': steps('{ "id": "a", "PutParameter": { "Name": "/images/web" } }'),
    'a misspelling': steps('{ "id": "a", "CopyImages": {} }'),
  },
});
