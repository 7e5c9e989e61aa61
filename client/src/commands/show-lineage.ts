import { t } from '@vscode/l10n';
import { describeFailure } from '../asking/describe-failure';
import type { AwsFailure } from '../ec2/aws-failure';
import { readLineage } from '../lineage/read-lineage';
import { Refusal } from '../refusal';
import type { Command } from './command';
import { findImagePlace } from './image-place';

/** Shows where an image is from, what became of it and what its family takes. It asks EC2 only when it is called. */
export const showLineage: Command = {
  id: 'ami.showLineage',
  title: () => t('Show Lineage and Size'),
  run: async (app, place) => {
    const found = await findImagePlace(app, place);
    if (found === undefined) return;
    const { imageId, target } = found;
    const context = { profile: target.profile, region: target.region };
    const sources = {
      connect: (region: string) => app.accounts.openRef({ ...target, region }),
      explain: (failure: AwsFailure) => describeFailure(app, failure, { context }).sentence,
    };
    const progress = { title: t('Reading {0}…', imageId), canCancel: true };
    const reading = await app.ask.progress(progress, async signal => ({
      lineage: await readLineage(imageId, target, sources, { signal }),
    }));
    if (reading === undefined) return;
    if (reading.lineage === undefined) {
      throw new Refusal(t('Image {0} does not exist in region {1}.', imageId, target.region));
    }
    app.lineagePages.show(reading.lineage);
  },
};
