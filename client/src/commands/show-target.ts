import { t } from '@vscode/l10n';
import { instanceLabel, instanceNameIn } from '../target/instance-name';
import type { Command } from './command';

/** Opened by the status bar item: shows the target, and lets the person change each part of it. */
export const showTarget: Command = {
  id: 'ami.showTarget',
  title: () => t('Show Profile, Region, and Instance'),
  run: async app => {
    const state = app.targets.of();
    const target = state.kind === 'ready' ? state.target : undefined;
    const instanceId = state.kind === 'ready' ? state.instanceId : undefined;
    const instance =
      instanceId === undefined ? undefined : instanceLabel(instanceNameIn(app.facts, state, instanceId), instanceId);
    const command = await app.ask.pick({
      title: t('AMI Target'),
      rows: [
        { label: t('Select Profile…'), description: target?.profile.name, value: 'ami.selectProfile' },
        { label: t('Select Region…'), description: target?.region, value: 'ami.selectRegion' },
        { label: t('Select Instance…'), description: instance, value: 'ami.selectInstance' },
        { label: t('Show Instances and Images'), value: 'ami.account.focus' },
      ],
    });
    if (command !== undefined) await app.editor.run(command);
  },
};
