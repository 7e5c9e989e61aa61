import { t } from '@vscode/l10n';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';

export const stepOrganizationArn: StaticRule = {
  id: 'step-organization-arn',
  severity: 'error',
  docs: {
    what: 'OrganizationArn or OrganizationalUnitArn has the wrong ARN: an ID alone, or the ARN of the other kind.',
    why: 'EC2 rejects an ID that is not part of an ARN.',
    ec2: '`InvalidAMIAttributeItemValue`',
    source: 'Image Builder API, LaunchPermissionConfiguration.',
  },
  part({ shape, members: { OrganizationArn, OrganizationalUnitArn } }) {
    if (shape.name !== 'LaunchPermission') return undefined;
    return [OrganizationArn, OrganizationalUnitArn].filter(isString).flatMap(({ key, value }) => {
      const { pattern = '' } = shape.members.get(key) ?? {};
      if (new RegExp(pattern).test(value.value)) return [];
      return [problemAt(value, sentence(key, value.value))];
    });
  },
};

function sentence(key: string, text: string): string {
  if (/^(o|ou|r)-[a-z0-9-]+$/.test(text)) return t('{0} needs the whole ARN, not only the ID.', key);
  return key === 'OrganizationArn'
    ? t('Enter the ARN of an organization: arn:aws:organizations::ACCOUNT:organization/o-ID')
    : t('Enter the ARN of an organizational unit: arn:aws:organizations::ACCOUNT:ou/o-ID/ou-ID');
}
