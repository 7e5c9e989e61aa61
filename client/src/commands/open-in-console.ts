import * as vscode from 'vscode';
import { Refusal } from '../refusal';
import { consoleUrl } from '../views/console-url';
import { idOf } from './account-nodes';
import type { Command } from './command';
import { findRun } from './run-nodes';

/** Opens the AWS web console on whatever it was called on. */
export const openInConsole: Command = {
  id: 'ami.openInConsole',
  title: vscode.l10n.t('Open in console'),
  run: async (app, place) => {
    const run = findRun(app, place);
    const id = run ? run.imageId : idOf(place);
    const state = app.targets.of();
    const region = run?.target.region ?? (state.kind === 'ready' ? state.target.region : undefined);
    const isSimulated = run
      ? run.target.endpoint !== undefined
      : state.kind === 'ready' && state.target.profile.kind === 'sandbox';
    const url = id && region && !isSimulated ? consoleUrl(id, region) : undefined;
    if (!url) throw new Refusal(vscode.l10n.t('The AWS console does not show this: it is not in AWS.'));
    await vscode.env.openExternal(vscode.Uri.parse(url));
  },
};
