import { t } from '@vscode/l10n';
import type { CleanUpPlan } from '../../../cleanup/plan/clean-up-plan';
import type { PageAction } from '../page';

/**
 * What the page of a clean-up offers. The first action is the main one: where nothing is proposed for removal, that is
 * *Refresh*. `key` is the page's.
 */
export function cleanUpActions(key: string, { decisions, orphans }: CleanUpPlan): readonly PageAction[] {
  const apply = (title: string, action: string): PageAction => ({
    title,
    command: 'ami.applyCleanUp',
    arguments: [key, action],
  });
  const refresh = apply(t('Refresh'), 'refresh');
  const isProposed = decisions.some(({ action }) => action === 'remove');
  const isAnyLeft = isProposed || decisions.some(({ action }) => action === 'keep');
  const ofImages = isAnyLeft
    ? [
        apply(t('Select and Deregister…'), 'deregister'),
        apply(t('Deprecate…'), 'deprecate'),
        apply(t('Disable…'), 'disable'),
      ]
    : [];
  const ofSnapshots =
    orphans.kind === 'known' && orphans.snapshots.length > 0
      ? [apply(t('Delete Snapshots Without an Image…'), 'delete-snapshots')]
      : [];
  const restore = { title: t('Restore from Recycle Bin…'), command: 'ami.restoreFromRecycleBin' };
  return isProposed ? [...ofImages, ...ofSnapshots, refresh, restore] : [refresh, ...ofImages, ...ofSnapshots, restore];
}
