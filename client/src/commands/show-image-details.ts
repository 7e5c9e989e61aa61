import { t } from '@vscode/l10n';
import { describeFailure } from '../asking/describe-failure';
import { readImageDetails } from '../facts/image-details';
import { Refusal } from '../refusal';
import type { Command } from './command';
import { findImagePlace } from './image-place';

/** Shows what an image is: with whom it is shared, until when, where its copies are. It asks EC2 only when it is called. */
export const showImageDetails: Command = {
  id: 'ami.showImageDetails',
  title: () => t('Show Image Details'),
  run: async (app, place) => {
    const found = await findImagePlace(app, place);
    if (found === undefined) return;
    const { imageId, target } = found;
    const { profile } = target;
    const sources = {
      connect: (region: string) => app.accounts.openRef({ ...target, region }),
      explain: (failure: Parameters<typeof describeFailure>[1]) =>
        describeFailure(app, failure, { context: { profile, region: target.region } }).sentence,
    };
    const progress = { title: t('Reading {0}…', imageId), canCancel: true };
    const details = await app.ask.progress(progress, async signal => ({
      read: await readImageDetails(imageId, target, sources, { signal }),
    }));
    if (details === undefined) return;
    if (details.read === undefined) {
      throw new Refusal(t('Image {0} does not exist in region {1}.', imageId, target.region));
    }
    app.imagePages.show(details.read);
  },
};
