import { t } from '@vscode/l10n';
import { allPages } from '../ec2/all-pages';
import type { Image } from '../ec2/model';
import { openAccount, placeOf, type SelectedTargetSource } from './account-source';
import { type AgentTool, dataNotice } from './agent-tool';
import { matching } from './matching';

/** The images that the selected account owns in the selected region, the newest first. */
export function listImages(source: SelectedTargetSource): AgentTool {
  return {
    name: 'ami_list_images',
    progress: () => t('Listing images…'),
    run: async (input, signal) => {
      const { ec2, target } = await openAccount(source, signal);
      const all = await allPages(nextToken =>
        ec2.images({ maxResults: 1000, nextToken }, { signal, background: true }),
      );
      const newest = [...all].sort((a, b) => b.created.localeCompare(a.created));
      const { shown, count } = matching(newest, input, ({ id, name }) => [id, name]);
      return { notice: dataNotice, ...placeOf(target), count, images: shown.map(toData) };
    },
  };
}

function toData({ id, name, state, created, sourceInstanceId }: Image) {
  return { id, name, state, created, sourceInstanceId };
}
