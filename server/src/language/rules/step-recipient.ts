import { t } from '@vscode/l10n';
import { keyOf, problemAt, startOf } from '../problem';
import type { StaticRule } from '../rule';

export const stepRecipient: StaticRule = {
  id: 'step-recipient',
  severity: 'error',
  docs: {
    what: 'A share has no recipient, or an entry of Add has more than one account, organization, or organizational unit.',
    why: 'Each entry must be one of UserId, OrganizationArn, and OrganizationalUnitArn.',
    ec2: '`InvalidParameterCombination`, or `MissingParameter`',
    source: 'SDK: LaunchPermission.',
  },
  part({ shape, node, members }) {
    if (shape.name === 'LaunchPermissionModifications') {
      const list = members.Add?.value;
      const isEmpty = list?.kind === 'list' && list.closed && list.items.length === 0;
      return isEmpty ? problemAt(list, t('Add an account, an organization, or an organizational unit.')) : undefined;
    }
    if (shape.name !== 'LaunchPermission' || members.Group !== undefined) return undefined;
    const [first, ...more] = kinds.flatMap(name => members[name] ?? []);
    if (first !== undefined) {
      return more.map(each =>
        problemAt(
          keyOf(each),
          t('Each entry of Add can have only one recipient. Move {0} to a separate entry.', each.key),
        ),
      );
    }
    const isEmpty = node.whole && node.properties.every(({ key }) => shape.members.has(key));
    return isEmpty
      ? problemAt(startOf(node), t('Each entry of Add requires one of these members: {0}.', kinds.join(', ')))
      : undefined;
  },
};

const kinds: readonly string[] = ['UserId', 'OrganizationArn', 'OrganizationalUnitArn'];
