import { t } from '@vscode/l10n';
import { deprecationDate } from '../../../server/src/protocol';
import { askDeprecation } from '../asking/steps/ask-deprecation';
import { deprecationOf } from '../plan/steps/step-members';
import type { App } from './app';
import type { Command } from './command';
import { removeSeveral } from './remove-several';
import { placesOf } from './several';
import { startStep } from './start-step';

/** Dates the deprecation of an image, or of several. Nothing is deleted by it. */
export const deprecateImage: Command = {
  id: 'ami.deprecateImage',
  title: () => t('Deprecate'),
  run: (app, place, selected) => {
    const places = placesOf(place, selected);
    return places.length > 1
      ? deprecateSeveral(app, places)
      : startStep(app, place, ({ image }) => askDeprecation(app.ask, image.created, Date.now()));
  },
};

/** One date for all of them; a period counts from today. */
async function deprecateSeveral(app: App, places: readonly unknown[]): Promise<void> {
  const now = new Date();
  const step = await askDeprecation(app.ask, now.toISOString(), now.getTime(), 'several');
  const at = step === undefined ? undefined : deprecationDate(deprecationOf(step), now);
  if (at !== undefined) await removeSeveral(app, places, { kind: 'deprecate', at: at.toISOString() });
}
