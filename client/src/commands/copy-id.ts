import { t } from '@vscode/l10n';
import { idOf } from './account-nodes';
import type { Command } from './command';
import { runOf } from './run-nodes';
import { placesOf } from './several';

/** Copies the ids of whatever it was called on, one a line; for a run, the id of its image. */
export const copyId: Command = {
  id: 'ami.copyId',
  title: () => t('Copy ID'),
  run: async ({ editor, ask }, place, selected) => {
    const ids = placesOf(place, selected).flatMap(each => idAt(each) ?? []);
    const [first] = ids;
    if (first === undefined) return;
    await editor.copy(ids.join('\n'));
    ask.tell(ids.length === 1 ? t('Copied {0}', first) : t('Copied {0} IDs', ids.length));
  },
};

function idAt(place: unknown): string | undefined {
  return typeof place === 'string' ? place : (runOf(place)?.imageId ?? idOf(place));
}
