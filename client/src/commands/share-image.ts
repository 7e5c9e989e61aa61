import { t } from '@vscode/l10n';
import { askRecipients } from '../asking/steps/ask-recipients';
import type { Command } from './command';
import { startStep } from './start-step';

/** Gives other accounts or organizations the right to launch instances from an image. */
export const shareImage: Command = {
  id: 'ami.shareImage',
  title: () => t('Share'),
  run: (app, place) => startStep(app, place, () => askRecipients(app.ask)),
};
