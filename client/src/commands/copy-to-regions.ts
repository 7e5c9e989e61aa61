import { t } from '@vscode/l10n';
import { askCopies } from '../asking/steps/ask-copies';
import type { Command } from './command';
import { startStep } from './start-step';

/** Copies an image to other regions of its account. */
export const copyToRegions: Command = {
  id: 'ami.copyToRegions',
  title: () => t('Copy to Regions'),
  run: (app, place) =>
    startStep(app, place, async ({ image, target, ec2 }) => {
      const progress = { title: t('Reading the regions…'), canCancel: true };
      const regions = await app.ask.progress(progress, signal => ec2.regions({ signal }));
      return regions === undefined
        ? undefined
        : askCopies(app.ask, { name: image.name, region: target.region }, regions);
    }),
};
