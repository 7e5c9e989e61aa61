import type { Recipient } from './image-steps';

/** A recipient as AWS writes it in `LaunchPermission`. */
export function toLaunchPermission(recipient: Recipient) {
  switch (recipient.kind) {
    case 'account':
      return { UserId: recipient.id };
    case 'organization':
      return { OrganizationArn: recipient.arn };
    case 'organizational-unit':
      return { OrganizationalUnitArn: recipient.arn };
  }
}
