import { t } from '@vscode/l10n';
import { askRecipients } from '../asking/steps/ask-recipients';
import type { Command } from './command';
import { placesOf } from './several';
import { shareSeveral } from './share-several';
import { startStep } from './start-step';

/** Gives other accounts or organizations the right to launch instances from an image, or from several. */
export const shareImage: Command = {
  id: 'ami.shareImage',
  title: () => t('Share'),
  run: (app, place, selected) => {
    const places = placesOf(place, selected);
    return places.length > 1 ? shareSeveral(app, places) : startStep(app, place, () => askRecipients(app.ask));
  },
};
