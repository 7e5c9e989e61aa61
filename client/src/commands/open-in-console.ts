import { t } from '@vscode/l10n';
import { Refusal } from '../refusal';
import { isNotAws } from '../target/accounts';
import { consoleUrl } from '../views/console-url';
import { idOf } from './account-nodes';
import type { Command } from './command';
import { findRun } from './run-nodes';

/** Opens the AWS console on whatever it was called on. */
export const openInConsole: Command = {
  id: 'ami.openInConsole',
  title: () => t('Open in AWS Console'),
  run: async (app, place) => {
    const { targets, editor } = app;
    const run = findRun(app, place);
    const id = run === undefined ? idOf(place) : run.imageId;
    const state = targets.of();
    const region = run?.target.region ?? (state.kind === 'ready' ? state.target.region : undefined);
    const isSimulated =
      run === undefined ? state.kind === 'ready' && isNotAws(state.target.profile) : run.target.endpoint !== undefined;
    const url = id !== undefined && region !== undefined && !isSimulated ? consoleUrl(id, region) : undefined;
    if (url === undefined) throw new Refusal(t('The AWS console cannot show this, because it is not in AWS.'));
    await editor.browse(url);
  },
};
