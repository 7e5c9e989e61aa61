import { t } from '@vscode/l10n';
import type { Recipient } from '../../ec2/image-steps';
import type { Sharing } from '../sharing/sharing';

/** With whom an image is shared; empty where it is private or nobody has asked. */
export function describeSharing(sharing: Sharing | undefined): readonly string[] {
  if (sharing === undefined) return [];
  if (sharing.kind === 'unknown') return [t('Could not check ({0})', sharing.code)];
  return [...(sharing.isPublic ? [t('Everyone')] : []), ...sharing.recipients.map(recipientText)];
}

function recipientText(recipient: Recipient): string {
  return recipient.kind === 'account' ? recipient.id : (recipient.arn.split('/').at(-1) ?? recipient.arn);
}
