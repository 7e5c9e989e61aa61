import { t } from '@vscode/l10n';
import type { Editor } from '../asking/editor';
import type { TargetRef } from '../ec2/target-ref';
import { Refusal } from '../refusal';
import { blockedBy, type Guard } from '../runs/guard';

/** Refuses a target that one of the guards forbids. Where it is the selected one, another profile can be selected. */
export function refuseGuarded(
  editor: Pick<Editor, 'run'>,
  guards: readonly Guard[],
  target: TargetRef,
  { isSelected }: { readonly isSelected: boolean },
): void {
  for (const guard of guards) {
    const blocked = blockedBy(guard, target);
    if (blocked === undefined) continue;
    const selectProfile = { title: t('Select Profile'), run: () => editor.run('ami.selectProfile') };
    const openSettings = {
      title: t('Open Settings'),
      run: () => editor.run('workbench.action.openSettings', '@id:ami.guard.account,ami.guard.region'),
    };
    throw new Refusal(blocked, isSelected ? [selectProfile, openSettings] : [openSettings]);
  }
}
