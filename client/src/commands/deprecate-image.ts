import { t } from '@vscode/l10n';
import { askDeprecation } from '../asking/steps/ask-deprecation';
import type { Command } from './command';
import { startStep } from './start-step';

/** Dates the deprecation of an image. Nothing is deleted by it. */
export const deprecateImage: Command = {
  id: 'ami.deprecateImage',
  title: () => t('Deprecate'),
  run: (app, place) => startStep(app, place, ({ image }) => askDeprecation(app.ask, image.created, Date.now())),
};
