import { t } from '@vscode/l10n';
import type { Ask } from '../asking/ask';
import type { Log } from '../log';

/** Shows the results of conversions. */
export interface Telling {
  readonly ask: Pick<Ask, 'tell' | 'offer'>;
  readonly log: Log;
}

/** Tells what a conversion did, and what it could not do: one thing at once, several in the log. */
export async function tellNotes(
  { ask, log }: Telling,
  done: string,
  notes: readonly string[],
  several = (count: number) => t('{0} items were changed or not converted.', count),
): Promise<void> {
  ask.tell(done);
  const [only] = notes;
  if (only === undefined) return;
  for (const note of notes) log.info(note);
  if (notes.length === 1) return ask.offer({ severity: 'information', text: only });
  await ask.offer({
    severity: 'information',
    text: several(notes.length),
    offers: [{ title: t('Show Details'), run: () => log.show() }],
  });
}
