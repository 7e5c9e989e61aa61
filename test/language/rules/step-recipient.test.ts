import { share, steps, testRule } from './test-rule';

testRule('step-recipient', {
  finds: {
    'an entry with two recipients': {
      text: share(
        '"UserId": "111122223333", «"OrganizationArn"»: "arn:aws:organizations::111122223333:organization/o-abcdefghij"',
      ),
      message: 'Each entry of Add can have only one recipient. Move OrganizationArn to a separate entry.',
    },
    'an entry with none': {
      text: share('').replace('{  }', '«{» }'),
      message: 'Each entry of Add requires one of these members: UserId, OrganizationArn, OrganizationalUnitArn.',
    },
    'a share with nobody': {
      text: steps('{ "id": "a", "ModifyImageAttribute": { "LaunchPermission": { "Add": «[]» } } }'),
      message: 'Add an account, an organization, or an organizational unit.',
    },
  },
  accepts: {
    'an account': share('"UserId": "111122223333"'),
    'a public share, which has its own finding': share('"Group": "all"'),
    'a misspelled recipient': share('"UserID": "111122223333"'),
  },
});
