import { t } from '@vscode/l10n';
import type { StepDefinition } from '../../../../server/src/protocol';
import { toLaunchPermission } from '../../ec2/launch-permission';
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
  const Add = readRecipients(typed).map(toLaunchPermission);
  return { id: 'share', api: 'ModifyImageAttribute', input: { LaunchPermission: { Add } }, on: 'source' };
}
