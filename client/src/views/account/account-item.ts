import * as vscode from 'vscode';
import { canBeImaged, nameTag } from '../../ec2/model';
import { plain } from '../../foreign-text';
import { age, describeSnapshot, describeVolume } from '../describe';
import type { AccountNode } from './account-node';

const { l10n, ThemeIcon, TreeItemCollapsibleState } = vscode;

/** The tree item of a node: label, description, icon, and the sentence that a screen reader says. */
export function accountItem(node: AccountNode, now: number): vscode.TreeItem {
  switch (node.kind) {
    case 'group': {
      const label = node.of === 'instances' ? l10n.t('Instances') : l10n.t('My Images');
      return item(label, {
        description: countText(node),
        state: TreeItemCollapsibleState.Expanded,
        context: `group.${node.of}`,
        id: node.of,
      });
    }
    case 'subgroup':
      return item(plain(node.label), {
        description: String(node.nodes.length),
        state: TreeItemCollapsibleState.Expanded,
        context: 'subgroup',
        id: `${node.of} ${node.label}`,
      });
    case 'instance': {
      const { instance } = node;
      const name = plain(nameTag(instance) ?? instance.id);
      const parts = [instance.state, instance.type, ...(nameTag(instance) ? [instance.id] : [])];
      if (node.selected) parts.unshift(l10n.t('selected'));
      return item(name, {
        description: parts.join(' · '),
        icon: new ThemeIcon(stateIcon(instance.state)),
        state: TreeItemCollapsibleState.Collapsed,
        context: canBeImaged(instance) ? 'instance' : 'instance.gone',
        id: instance.id,
        tooltip: [name, instance.id, instance.state, instance.type, instance.zone].join('\n'),
        spoken: l10n.t('Instance {0}, {1}', name, parts.join(', ')),
      });
    }
    case 'volume': {
      const description = describeVolume(node.device, node.volume);
      return item(plain(node.device.deviceName), {
        description: node.root ? `${l10n.t('root')} · ${description}` : description,
        icon: new ThemeIcon('database'),
        context: 'volume',
        id: `${node.device.volumeId}:${node.device.deviceName}`,
        spoken: l10n.t('Volume {0}, {1}', plain(node.device.deviceName), description),
      });
    }
    case 'image': {
      const { image } = node;
      const parts = [image.state, age(image.created, now), image.id];
      return item(plain(image.name), {
        description: parts.join(' · '),
        icon: new ThemeIcon(stateIcon(image.state)),
        state: TreeItemCollapsibleState.Collapsed,
        context: 'image',
        id: image.id,
        tooltip: [
          plain(image.name),
          image.id,
          image.stateReason ? `${image.state}: ${plain(image.stateReason.message)}` : image.state,
          image.sourceInstanceId ? l10n.t('made from {0}', image.sourceInstanceId) : '',
        ]
          .filter(Boolean)
          .join('\n'),
        spoken: l10n.t('Image {0}, {1}', plain(image.name), parts.join(', ')),
      });
    }
    case 'snapshot': {
      const description = describeSnapshot(node.device, node.snapshot);
      return item(plain(node.device.deviceName), {
        description,
        icon: new ThemeIcon(node.snapshot?.state === 'pending' ? 'loading~spin' : 'archive'),
        context: node.device.snapshotId ? 'snapshot' : 'instanceStore',
        spoken: l10n.t('Snapshot of {0}, {1}', plain(node.device.deviceName), description),
      });
    }
    case 'more':
      return item(l10n.t('Load More'), {
        icon: new ThemeIcon('ellipsis'),
        context: 'more',
        command: { command: 'ami.loadMore', title: '', arguments: [node.of] },
      });
    case 'note':
      return item(plain(node.text), {
        icon: new ThemeIcon(node.icon === 'loading' ? 'loading~spin' : node.icon),
        context: 'note',
      });
    case 'offer':
      return item(node.offer.title, {
        icon: new ThemeIcon('arrow-small-right'),
        context: 'offer',
        command: { command: 'ami.takeOffer', title: '', arguments: [node.offer] },
      });
    case 'retry':
      return item(l10n.t('Retry'), {
        icon: new ThemeIcon('refresh'),
        context: 'retry',
        command: { command: 'ami.refresh', title: '' },
      });
    case 'failure':
      return item(plain(node.explained.sentence), {
        icon: new ThemeIcon('error'),
        context: 'failure',
        tooltip: node.explained.sentence,
        spoken: l10n.t('Failed: {0}', node.explained.sentence),
      });
  }
}

function countText({ count, matching, more }: Extract<AccountNode, { kind: 'group' }>): string {
  if (count === undefined) return '';
  if (matching === undefined) return more ? l10n.t('{0} loaded, more to come', count) : String(count);
  return more ? l10n.t('{0} of {1} loaded, more to come', matching, count) : l10n.t('{0} of {1}', matching, count);
}

interface Parts {
  readonly description?: string;
  readonly icon?: vscode.ThemeIcon;
  readonly state?: vscode.TreeItemCollapsibleState;
  readonly context: string;
  /** Keeps selection and expansion over a refresh. */
  readonly id?: string;
  readonly tooltip?: string;
  readonly command?: vscode.Command;
  /** Said instead of label and description. */
  readonly spoken?: string;
}

function item(label: string, parts: Parts): vscode.TreeItem {
  const made = new vscode.TreeItem(label, parts.state ?? TreeItemCollapsibleState.None);
  made.description = parts.description;
  made.iconPath = parts.icon;
  made.contextValue = parts.context;
  made.id = parts.id;
  made.tooltip = parts.tooltip ?? label;
  made.command = parts.command;
  made.accessibilityInformation = { label: parts.spoken ?? [label, parts.description].filter(Boolean).join(', ') };
  return made;
}

/** State is said in words beside it; the icon only helps the eye. */
function stateIcon(state: string): string {
  switch (state) {
    case 'running':
      return 'vm-running';
    case 'stopped':
    case 'terminated':
      return 'vm-outline';
    case 'available':
      return 'package';
    case 'failed':
    case 'error':
    case 'invalid':
      return 'error';
    case 'disabled':
    case 'deregistered':
      return 'circle-slash';
    default:
      return 'loading~spin';
  }
}
