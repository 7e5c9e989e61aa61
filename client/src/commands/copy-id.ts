import { t } from '@vscode/l10n';
import { idOf } from './account-nodes';
import type { Command } from './command';
import { runOf } from './run-nodes';

/** Copies the id of whatever it was called on; for a run, the id of its image. */
export const copyId: Command = {
  id: 'ami.copyId',
  title: () => t('Copy ID'),
  run: async ({ editor, ask }, place) => {
    const id = typeof place === 'string' ? place : (runOf(place)?.imageId ?? idOf(place));
    if (id === undefined) return;
    await editor.copy(id);
    ask.tell(t('Copied {0}', id));
  },
};
