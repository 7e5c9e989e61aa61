import { t } from '@vscode/l10n';
import type { StepDefinition } from '../../../../server/src/protocol';
import type { Recipient } from '../../ec2/image-steps';
import { checkRecipients, readRecipients } from '../../plan/steps/read-recipients';
import type { Ask } from '../ask';

/** Asks whom an image is shared with. Undefined: cancelled. */
export async function askRecipients(ask: Pick<Ask, 'input'>): Promise<StepDefinition | undefined> {
  const typed = await ask.input({
    title: t('Share'),
    prompt: t('Account IDs, or ARNs of organizations or organizational units, separated by commas'),
    staysOpen: true,
    check: checkRecipients,
  });
  if (typed === undefined) return undefined;
  const Add = readRecipients(typed).map(toPermission);
  return { id: 'share', api: 'ModifyImageAttribute', input: { LaunchPermission: { Add } }, on: 'source' };
}

function toPermission(recipient: Recipient): Readonly<Record<string, string>> {
  switch (recipient.kind) {
    case 'account':
      return { UserId: recipient.id };
    case 'organization':
      return { OrganizationArn: recipient.arn };
    case 'organizational-unit':
      return { OrganizationalUnitArn: recipient.arn };
  }
}
