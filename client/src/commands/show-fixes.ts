import { t } from '@vscode/l10n';
import { failureOf } from './account-nodes';
import type { Command } from './command';

/** Lets the person pick what to do about the failure that a row of the Account view tells of, such as signing in. */
export const showFixes: Command = {
  id: 'ami.showFixes',
  title: () => t('Quick Fix'),
  run: async (app, place) => {
    const explained = failureOf(place);
    if (explained === undefined) return;
    const offer = await app.ask.pick({
      title: t('Quick Fix'),
      rows: explained.offers.map(value => ({ label: value.title, value })),
    });
    await offer?.run();
  },
};
