import { steps, testRule } from './test-rule';

testRule('step-member-unsupported', {
  finds: {
    'a permission that is taken away': {
      text: steps(
        '{ "id": "a", "ModifyImageAttribute": { "LaunchPermission": { "Add": [{ "UserId": "111122223333" }], «"Remove"»: [] } } }',
      ),
      message: 'Steps do not support Remove of LaunchPermissionModifications yet.',
      fixes: {
        'Remove Remove': steps(
          '{ "id": "a", "ModifyImageAttribute": { "LaunchPermission": { "Add": [{ "UserId": "111122223333" }] } } }',
        ),
      },
    },
  },
  accepts: {
    'a permission that is given': steps(
      '{ "id": "a", "ModifyImageAttribute": { "LaunchPermission": { "Add": [{ "UserId": "111122223333" }] } } }',
    ),
  },
});
