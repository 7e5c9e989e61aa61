import { t } from '@vscode/l10n';
import type { PickRow } from '../asking/ask';
import { type CleanUp, decidedCount, nextItem } from '../cleanup/doing/clean-up';
import { localDateTime } from '../local-format';
import { requireTarget } from '../requests/require-target';
import type { App } from './app';
import { askCleanUp, type SelectorKind } from './ask-clean-up';
import type { Command } from './command';
import { planCleanUp } from './plan-clean-up';
import { resumeCleanUp } from './resume-clean-up';

/** Shows which images of the account can be removed, and why. Nothing is removed until a person selects and confirms it. */
export const cleanUpImages: Command = {
  id: 'ami.cleanUpImages',
  title: () => t('Clean Up Images'),
  run: async app => {
    const target = await requireTarget(app);
    if (target === undefined) return;
    const chosen = await app.ask.pick({
      title: t('Clean Up Images'),
      placeholder: t('Select the images to check'),
      rows: [...(await unfinishedRows(app)), ...selectorRows()],
    });
    if (chosen === undefined) return;
    if ('resume' in chosen) {
      await resumeCleanUp.run(app, chosen.resume);
      return;
    }
    const wish = await askCleanUp(app, chosen.kind, undefined);
    if (wish !== undefined) await planCleanUp(app, await app.accounts.refer(target), wish);
  },
};

type Choice = { readonly kind: SelectorKind } | { readonly resume: string };

function selectorRows(): readonly PickRow<Choice>[] {
  return [
    { label: t('By Name…'), icon: 'symbol-string', value: { kind: 'name' } },
    { label: t('By Tag…'), icon: 'tag', value: { kind: 'tag' } },
    { label: t('Created from an Instance…'), icon: 'vm', value: { kind: 'instance' } },
    { label: t('Created from a Request File…'), icon: 'json', value: { kind: 'file' } },
  ];
}

function resumeText({ action, created }: CleanUp): string {
  const time = localDateTime(created);
  return action.kind === 'share' ? t('Resume Sharing from {0}', time) : t('Resume Cleanup from {0}', time);
}

/** What was interrupted comes first. */
async function unfinishedRows(app: App): Promise<readonly PickRow<Choice>[]> {
  const unfinished = (await app.cleanUp.work().list()).filter(cleanUp => nextItem(cleanUp) !== undefined);
  return unfinished.map(cleanUp => ({
    label: resumeText(cleanUp),
    description: t('{done} of {total} done · {region}', {
      done: decidedCount(cleanUp),
      total: cleanUp.items.length,
      region: cleanUp.target.region,
    }),
    icon: 'debug-continue',
    value: { resume: cleanUp.id },
  }));
}
