import { t } from '@vscode/l10n';
import { readImageDetails } from '../facts/image-details';
import type { Command } from './command';
import { showOfImage } from './show-of-image';

/** Shows what an image is: with whom it is shared, until when, where its copies are. It asks EC2 only when it is called. */
export const showImageDetails: Command = {
  id: 'ami.showImageDetails',
  title: () => t('Show Image Details'),
  run: (app, place) => showOfImage(app, place, readImageDetails, details => app.imagePages.show(details)),
};
