import { t } from '@vscode/l10n';
import { allPages } from '../ec2/all-pages';
import { type Instance, nameTag } from '../ec2/model';
import { openAccount, placeOf, type SelectedTargetSource } from './account-source';
import { type AgentTool, dataNotice } from './agent-tool';
import { matching } from './matching';

/** The instances of the selected account and region. */
export function listInstances(source: SelectedTargetSource): AgentTool {
  return {
    name: 'ami_list_instances',
    progress: () => t('Listing instances…'),
    run: async (input, signal) => {
      const { ec2, target } = await openAccount(source, signal);
      const all = await allPages(nextToken =>
        ec2.instances({ maxResults: 1000, nextToken }, { signal, background: true }),
      );
      const { shown, count } = matching(all, input, instance => [instance.id, nameTag(instance)]);
      return { notice: dataNotice, ...placeOf(target), count, instances: shown.map(toData) };
    },
  };
}

function toData(instance: Instance) {
  const { id, state, type, zone } = instance;
  return { id, name: nameTag(instance), state, type, zone };
}
