import * as vscode from 'vscode';
import { canBeImaged, type Instance, nameTag } from '../ec2/model';
import type { Target } from '../ec2/profile';
import { plain } from '../foreign-text';
import type { Accounts } from '../target/accounts';
import type { Targets } from '../target/targets';
import { compareNames } from './compare-names';

export interface InstanceSources {
  readonly targets: Pick<Targets, 'of'>;
  readonly accounts: Pick<Accounts, 'open'>;
}

/** Beyond this many the list is cut: a person types to find one, and the Account view pages through all of them. */
const mostInstances = 5000;

/** Lets the person pick an instance that can be imaged; the list fills while its pages arrive. Undefined: cancelled. */
export async function pickInstance(sources: InstanceSources, target: Target): Promise<Instance | undefined> {
  const pick = vscode.window.createQuickPick<InstanceItem>();
  pick.title = vscode.l10n.t('EC2 Instance in {0}', target.region);
  pick.placeholder = vscode.l10n.t('Which instance is the image made from?');
  pick.matchOnDescription = true;
  pick.busy = true;
  pick.keepScrollPosition = true;
  const ended = new AbortController();
  const picked = new Promise<Instance | undefined>(resolve => {
    pick.onDidAccept(() => resolve(pick.selectedItems[0]?.instance));
    pick.onDidHide(() => resolve(undefined));
  });
  pick.show();
  try {
    return await Promise.race([picked, fill(sources, target, pick, ended.signal).then(() => picked)]);
  } finally {
    ended.abort();
    pick.dispose();
  }
}

interface InstanceItem extends vscode.QuickPickItem {
  readonly instance: Instance;
}

async function fill(
  sources: InstanceSources,
  target: Target,
  pick: vscode.QuickPick<InstanceItem>,
  signal: AbortSignal,
): Promise<void> {
  const state = sources.targets.of();
  const selected = state.kind === 'ready' ? state.instanceId : undefined;
  const ec2 = await sources.accounts.open(target);
  let nextToken: string | undefined;
  do {
    const page = await ec2.instances({ maxResults: 1000, nextToken }, { signal });
    const fit = page.items.filter(canBeImaged).map(instance => toItem(instance, selected));
    pick.items = [...pick.items, ...fit].toSorted((a, b) => compareNames(a.label, b.label));
    nextToken = page.nextToken;
  } while (nextToken && pick.items.length < mostInstances && !signal.aborted);
  pick.busy = false;
  if (nextToken && !signal.aborted) {
    pick.placeholder = vscode.l10n.t(
      'Which instance? The first {0} are listed; others are selected in the Account view.',
      pick.items.length,
    );
  }
  if (pick.items.length === 0) pick.placeholder = vscode.l10n.t('No instance in {0} can be imaged.', target.region);
}

function toItem(instance: Instance, selected: string | undefined): InstanceItem {
  const name = nameTag(instance);
  const notes = [name ? instance.id : '', instance.state, instance.type, instance.zone];
  if (instance.id === selected) notes.unshift(vscode.l10n.t('selected'));
  return { label: plain(name ?? instance.id), description: notes.filter(Boolean).join(' · '), instance };
}
