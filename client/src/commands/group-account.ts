import { t } from '@vscode/l10n';
import type { PickRow } from '../asking/ask';
import type { Grouping } from '../views/account/arrangement';
import type { App } from './app';
import type { Command } from './command';

/** Puts the instances and images of the Account view into groups. */
export const groupAccount: Command = {
  id: 'ami.groupAccount',
  title: () => t('Group Instances and Images'),
  run: async app => {
    const keys = tagKeys(app);
    const rows: readonly PickRow<Grouping>[] = [
      { label: t('Not Grouped'), value: { by: 'none' } },
      { label: t('By State'), value: { by: 'state' } },
      { label: t('By Instance Type'), value: { by: 'type' } },
      { label: t('By Availability Zone'), value: { by: 'zone' } },
      ...(keys.length > 0 ? [{ separator: t('By Tag') }] : []),
      ...keys.map(key => ({ label: key, value: { by: 'tag', key } as const })),
    ];
    const grouping = await app.ask.pick({ title: t('Group Instances and Images'), rows });
    if (grouping !== undefined) app.accountView.arrange({ grouping });
  },
};

/** The tag keys of what is loaded. */
function tagKeys({ targets, facts }: App): readonly string[] {
  const state = targets.of();
  if (state.kind !== 'ready') return [];
  const { instances, images } = facts.of(state.target);
  const things = [...instances.listing.items, ...images.listing.items];
  return [...new Set(things.flatMap(({ tags }) => Object.keys(tags)))].toSorted();
}
