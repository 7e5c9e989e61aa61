import { t } from '@vscode/l10n';
import { askParameter } from '../asking/steps/ask-parameter';
import type { Command } from './command';
import { startStep } from './start-step';

/** Writes the id of an image to a parameter of Parameter Store, for launch templates to read. */
export const writeParameter: Command = {
  id: 'ami.writeParameter',
  title: () => t('Write ID to Parameter'),
  run: (app, place) => startStep(app, place, () => askParameter(app.ask)),
};
