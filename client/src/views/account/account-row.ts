import { t } from '@vscode/l10n';
import { canBeImaged, nameTag } from '../../ec2/model';
import { protectionOf } from '../../ec2/protection';
import { localNumber } from '../../local-format';
import { age, describeSnapshot, describeVolume } from '../describe';
import type { TreeRow } from '../tree-row';
import type { AccountNode } from './account-node';
import { stateIcon } from './state-icon';

type Node<Kind extends AccountNode['kind']> = Extract<AccountNode, { kind: Kind }>;

/** The row of a node. `now` is in epoch milliseconds. */
export function accountRow(node: AccountNode, now: number): TreeRow {
  switch (node.kind) {
    case 'group':
      return groupRow(node);
    case 'subgroup':
      return {
        id: `${node.of} ${node.label}`,
        label: node.label,
        description: String(node.nodes.length),
        fold: 'open',
        context: 'subgroup',
      };
    case 'instance':
      return instanceRow(node);
    case 'volume':
      return volumeRow(node);
    case 'image':
      return imageRow(node, now);
    case 'snapshot':
      return snapshotRow(node);
    case 'failure':
      return failureRow(node);
    case 'note':
      return {
        label: node.text,
        icon: { id: node.icon === 'loading' ? 'loading~spin' : node.icon },
        context: node.icon === 'filter' ? 'note.filtered' : 'note',
      };
    case 'more':
      return {
        label: t('Load More'),
        icon: { id: 'ellipsis' },
        context: 'more',
        command: { id: 'ami.loadMore', arguments: [node.of] },
      };
  }
}

/** More instances than these are folded, so that the images below them are in view. */
const mostUnfolded = 25;

function groupRow(node: Node<'group'>): TreeRow {
  const isInstances = node.of === 'instances';
  const label = isInstances ? t('Instances') : t('My Images');
  const isFolded = isInstances && (node.matching ?? node.count ?? 0) > mostUnfolded;
  return {
    // The editor asks how a row is folded only when it first sees its id.
    id: isFolded ? 'instances.many' : node.of,
    label,
    description: countText(node),
    fold: isFolded ? 'closed' : 'open',
    context: `group.${node.of}`,
  };
}

function countText({ count, matching, more }: Extract<AccountNode, { kind: 'group' }>): string {
  if (count === undefined) return '';
  const all = localNumber(count);
  if (matching === undefined) return more ? t('{0} loaded, more available', all) : all;
  const some = localNumber(matching);
  return more ? t('{0} of {1} loaded, more available', some, all) : t('{0} of {1}', some, all);
}

function instanceRow({ instance, selected }: Node<'instance'>): TreeRow {
  const name = nameTag(instance) ?? instance.id;
  const state = `${instance.state} · ${instance.type}`;
  const description = selected ? t('selected · {0}', state) : state;
  return {
    id: instance.id,
    label: name,
    description,
    icon: { id: stateIcon(instance.state) },
    fold: 'closed',
    context: canBeImaged(instance) ? 'instance' : 'instance.gone',
    tooltip: [name, instance.id, instance.state, instance.type, instance.zone],
    spoken: t('Instance {0}, {1}', name, description),
  };
}

function volumeRow({ device, volume, root }: Node<'volume'>): TreeRow {
  const about = describeVolume(device, volume);
  const description = root ? t('root · {0}', about) : about;
  return {
    id: `${device.volumeId}:${device.deviceName}`,
    label: device.deviceName,
    description,
    icon: { id: 'database' },
    context: 'volume',
    tooltip: [device.deviceName, device.volumeId, description],
    spoken: t('Volume {0}, {1}', device.deviceName, description),
  };
}

/** What is as it should be says its age first: a row is narrow. */
function imageRow({ image }: Node<'image'>, now: number): TreeRow {
  const shortAge = age(image.created, now, 'narrow');
  const isUsable = image.state === 'available';
  const isProtected = protectionOf(image.protection, now).kind === 'on';
  return {
    id: image.id,
    label: image.name,
    description: isUsable ? `${shortAge} · ${image.state}` : `${image.state} · ${shortAge}`,
    icon: { id: stateIcon(image.state) },
    fold: 'closed',
    context: isProtected ? 'image.protected' : 'image',
    tooltip: [
      image.name,
      image.id,
      image.stateReason === undefined ? image.state : t('{0}: {1}', image.state, image.stateReason.message),
      isProtected ? t('Protected from deregistration') : undefined,
      image.sourceInstanceId === undefined ? undefined : t('created from {0}', image.sourceInstanceId),
    ],
    spoken: t('Image {0}, {1}', image.name, `${image.state}, ${age(image.created, now)}`),
  };
}

function snapshotRow({ device, snapshot }: Node<'snapshot'>): TreeRow {
  const description = describeSnapshot(device, snapshot);
  return {
    label: device.deviceName,
    description,
    icon: { id: snapshot?.state === 'pending' ? 'loading~spin' : 'archive' },
    context: device.snapshotId === undefined ? 'instanceStore' : 'snapshot',
    tooltip: [device.deviceName, device.snapshotId, description],
    spoken: t('Snapshot of {0}, {1}', device.deviceName, description),
  };
}

/** Short, since a row is narrow; the sentence is in the view's message, which wraps, and here for the pointer. */
function failureRow({ of, explained: { sentence, offers } }: Node<'failure'>): TreeRow {
  const label = failureText(of);
  return {
    label,
    icon: { id: 'error' },
    context: offers.length > 0 ? 'failure.fixes' : 'failure',
    tooltip: [sentence],
    spoken: `${label}, ${sentence}`,
  };
}

function failureText(of: 'instances' | 'images' | undefined): string {
  switch (of) {
    case 'instances':
      return t('Could not read the instances');
    case 'images':
      return t('Could not read the images');
    case undefined:
      return t('Could not read this account');
  }
}
