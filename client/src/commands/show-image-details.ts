import { t } from '@vscode/l10n';
import { readImageDetails } from '../facts/image-details';
import type { Command } from './command';
import { showOfImage } from './show-of-image';

/** Shows the details of an image: sharing, deprecation, copies, and uses. Calls EC2 only when a person runs it. */
export const showImageDetails: Command = {
  id: 'ami.showImageDetails',
  title: () => t('Show Image Details'),
  run: (app, place) => showOfImage(app, place, readImageDetails, details => app.imagePages.show(details)),
};
