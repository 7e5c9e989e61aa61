import { t } from '@vscode/l10n';
import type { Ask } from '../asking/ask';
import { type CleanUp, decidedCount } from '../cleanup/doing/clean-up';
import type { App } from './app';
import { resumeCleanUp } from './resume-clean-up';

interface Teller {
  readonly ask: Pick<Ask, 'offer'>;
  readonly editor: Pick<App['editor'], 'run'>;
  readonly showSummary: (cleanUp: CleanUp) => void;
}

/** Tells the person about a cleanup that was interrupted when its window closed, and offers to resume it. */
export function tellInterrupted(cleanUp: CleanUp, { ask, editor, showSummary }: Teller): Promise<void> {
  return ask.offer({
    severity: 'warning',
    text: textOf(cleanUp),
    offers: [
      { title: t('Resume…'), run: () => editor.run(resumeCleanUp.id, cleanUp.id) },
      { title: t('Show Summary'), run: () => showSummary(cleanUp) },
    ],
  });
}

function textOf(cleanUp: CleanUp): string {
  const total = cleanUp.items.length;
  const counts = { total, left: total - decidedCount(cleanUp) };
  switch (cleanUp.action.kind) {
    case 'delete-snapshots':
      return t('A cleanup was interrupted. Snapshots left: {left} of {total}.', counts);
    case 'share':
      return t('Sharing images was interrupted. Images left: {left} of {total}.', counts);
    default:
      return t('A cleanup was interrupted. Images left: {left} of {total}.', counts);
  }
}
