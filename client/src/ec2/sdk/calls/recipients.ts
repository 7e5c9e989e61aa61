import type { LaunchPermission } from '@aws-sdk/client-ec2';
import type { Recipient } from '../../image-steps';

export function toLaunchPermission(recipient: Recipient): LaunchPermission {
  switch (recipient.kind) {
    case 'account':
      return { UserId: recipient.id };
    case 'organization':
      return { OrganizationArn: recipient.arn };
    case 'organizational-unit':
      return { OrganizationalUnitArn: recipient.arn };
  }
}

/** None for `Group: all`: a public image is shared with nobody in particular. */
export function toRecipients(permission: LaunchPermission): readonly Recipient[] {
  const { UserId, OrganizationArn, OrganizationalUnitArn } = permission;
  if (UserId) return [{ kind: 'account', id: UserId }];
  if (OrganizationArn) return [{ kind: 'organization', arn: OrganizationArn }];
  return OrganizationalUnitArn ? [{ kind: 'organizational-unit', arn: OrganizationalUnitArn }] : [];
}
