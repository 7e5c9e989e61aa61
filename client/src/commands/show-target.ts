import * as vscode from 'vscode';
import { plain } from '../foreign-text';
import { instanceLabel, instanceNameIn } from '../target/instance-name';
import type { Command } from './command';

/** What the status bar's item opens: the target, and each part of it to change. */
export const showTarget: Command = {
  id: 'ami.showTarget',
  title: vscode.l10n.t('Show target'),
  run: async app => {
    const state = app.targets.of();
    const target = state.kind === 'ready' ? state.target : undefined;
    const instanceId = state.kind === 'ready' ? state.instanceId : undefined;
    const instance = instanceId && instanceLabel(instanceNameIn(app.facts, state, instanceId), instanceId);
    const picked = await vscode.window.showQuickPick(
      [
        {
          label: vscode.l10n.t('Select Profile…'),
          description: target && plain(target.profile.name),
          command: 'ami.selectProfile',
        },
        { label: vscode.l10n.t('Select Region…'), description: target?.region, command: 'ami.selectRegion' },
        { label: vscode.l10n.t('Select Instance…'), description: instance, command: 'ami.selectInstance' },
        { label: vscode.l10n.t('Show Instances and Images'), command: 'ami.account.focus' },
      ],
      { title: vscode.l10n.t('AMI Target') },
    );
    if (picked) await vscode.commands.executeCommand(picked.command);
  },
};
