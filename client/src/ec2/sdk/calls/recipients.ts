import type { LaunchPermission } from '@aws-sdk/client-ec2';
import type { Recipient } from '../../image-steps';

/** None for `Group: all`: a public image is shared with nobody in particular. */
export function toRecipients(permission: LaunchPermission): readonly Recipient[] {
  const { UserId, OrganizationArn, OrganizationalUnitArn } = permission;
  if (UserId) return [{ kind: 'account', id: UserId }];
  if (OrganizationArn) return [{ kind: 'organization', arn: OrganizationArn }];
  return OrganizationalUnitArn ? [{ kind: 'organizational-unit', arn: OrganizationalUnitArn }] : [];
}
