import * as vscode from 'vscode';
import { plain } from '../foreign-text';
import type { Grouping } from '../views/account/arrangement';
import type { App } from './app';
import type { Command } from './command';

/** Puts the instances and images of the Account view into groups. */
export const groupAccount: Command = {
  id: 'ami.groupAccount',
  title: vscode.l10n.t('Group'),
  run: async app => {
    const picked = await vscode.window.showQuickPick<GroupingItem>(
      [
        { label: vscode.l10n.t('Not Grouped'), grouping: { by: 'none' } },
        { label: vscode.l10n.t('By State'), grouping: { by: 'state' } },
        { label: vscode.l10n.t('By Instance Type'), grouping: { by: 'type' } },
        { label: vscode.l10n.t('By Availability Zone'), grouping: { by: 'zone' } },
        { label: vscode.l10n.t('By Tag'), kind: vscode.QuickPickItemKind.Separator },
        ...tagKeys(app).map((key): GroupingItem => ({ label: plain(key), grouping: { by: 'tag', key } })),
      ],
      { title: vscode.l10n.t('Group Instances and Images') },
    );
    if (picked?.grouping) app.accountView.arrange({ grouping: picked.grouping });
  },
};

interface GroupingItem extends vscode.QuickPickItem {
  readonly grouping?: Grouping;
}

/** The tag keys of what is loaded. */
function tagKeys(app: App): readonly string[] {
  const state = app.targets.of();
  if (state.kind !== 'ready') return [];
  const { instances, images } = app.facts.of(state.target);
  const things = [...instances.listing.items, ...images.listing.items];
  return [...new Set(things.flatMap(({ tags }) => Object.keys(tags)))].toSorted();
}
