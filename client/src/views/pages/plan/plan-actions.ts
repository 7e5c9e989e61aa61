import { t } from '@vscode/l10n';
import type { Plan } from '../../../plan/plan';
import { stops } from '../../../plan/plan';
import type { PageAction } from '../page';

/** What a person can do with a plan; `request` is the URI of its file. */
export function planActions(plan: Plan, request: string): readonly PageAction[] {
  const retry = { title: t('Retry'), command: 'ami.planImage', arguments: [request] };
  return [
    ...(stops(plan) ? [] : [{ title: t('Create Image…'), command: 'ami.createImage', arguments: [request] }]),
    { title: t('Check Permissions'), command: 'ami.checkPermissions', arguments: [request] },
    ...(plan.unread.length > 0 ? [retry] : []),
  ];
}

/** Where there is no plan, there is no target yet. */
export function noPlanActions(request: string): readonly PageAction[] {
  return [
    { title: t('Select Profile…'), command: 'ami.selectProfile' },
    { title: t('Retry'), command: 'ami.planImage', arguments: [request] },
  ];
}
