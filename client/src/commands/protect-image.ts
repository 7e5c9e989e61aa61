import { t } from '@vscode/l10n';
import { askProtection } from '../asking/steps/ask-protection';
import type { Command } from './command';
import { startStep } from './start-step';

/** Protects an image from being deregistered. */
export const protectImage: Command = {
  id: 'ami.protectImage',
  title: () => t('Protect'),
  run: (app, place) => startStep(app, place, () => askProtection(app.ask)),
};
