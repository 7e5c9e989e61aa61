import { share, testRule } from './test-rule';

testRule('step-organization-arn', {
  finds: {
    'the ID of an organization': {
      text: share('"OrganizationArn": «"o-abcdefghij"»'),
      message: 'OrganizationArn needs the whole ARN, not only the ID.',
    },
    'a unit in the place of the organization': {
      text: share('"OrganizationArn": «"arn:aws:organizations::111122223333:ou/o-abcdefghij/ou-abcd-12345678"»'),
      message: 'Enter the ARN of an organization: arn:aws:organizations::ACCOUNT:organization/o-ID',
    },
    'an organization in the place of the unit': {
      text: share('"OrganizationalUnitArn": «"arn:aws:organizations::111122223333:organization/o-abcdefghij"»'),
      message: 'Enter the ARN of an organizational unit: arn:aws:organizations::ACCOUNT:ou/o-ID/ou-ID',
    },
  },
  accepts: {
    'the ARN of an organization': share(
      '"OrganizationArn": "arn:aws:organizations::111122223333:organization/o-abcdefghij"',
    ),
    'the ARN of a unit in another partition': share(
      '"OrganizationalUnitArn": "arn:aws-us-gov:organizations::111122223333:ou/o-abcdefghij/ou-abcd-12345678"',
    ),
  },
});
