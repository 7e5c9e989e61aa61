import { t } from '@vscode/l10n';
import type { Explained } from '../../asking/describe-failure';
import { sortedByName } from '../../asking/sorted-by-name';
import type { Image, ImageDevice, Instance, InstanceDevice, Snapshot, Volume } from '../../ec2/model';
import { nameTag } from '../../ec2/model';
import type { Listing } from '../../facts/listing';
import { localDateTime } from '../../local-format';
import { type Arrangement, groupOf, matches } from './arrangement';
import { emptinessOf } from './emptiness';

/** What the Account view shows, as plain data. `account-item.ts` is the one place that makes tree items of it. */
export type AccountNode =
  | {
      readonly kind: 'group';
      readonly of: 'instances' | 'images';
      /** How many are loaded; undefined before anything is known. */
      readonly count?: number;
      /** How many of them match the filter; undefined without one. */
      readonly matching?: number;
      readonly more: boolean;
    }
  | {
      readonly kind: 'subgroup';
      readonly of: 'instances' | 'images';
      readonly label: string;
      readonly nodes: readonly AccountNode[];
    }
  | { readonly kind: 'instance'; readonly instance: Instance; readonly selected: boolean }
  | { readonly kind: 'volume'; readonly device: InstanceDevice; readonly volume?: Volume; readonly root: boolean }
  | { readonly kind: 'image'; readonly image: Image }
  | { readonly kind: 'snapshot'; readonly device: ImageDevice; readonly snapshot?: Snapshot }
  | { readonly kind: 'more'; readonly of: 'instances' | 'images' }
  | {
      readonly kind: 'note';
      readonly text: string;
      readonly icon: 'info' | 'loading' | 'warning' | 'history' | 'filter';
    }
  | {
      readonly kind: 'failure';
      /** What could not be read; undefined: neither could. */
      readonly of?: 'instances' | 'images';
      readonly explained: Explained;
    };

export interface AccountContent {
  readonly instances: Listing<Instance>;
  readonly images: Listing<Image>;
  readonly arrangement: Arrangement;
  readonly selectedInstance?: string;
  /** Requests do not go to AWS. */
  readonly isForeign?: boolean;
  readonly explain: (failure: NonNullable<Listing<unknown>['failure']>) => Explained;
}

/** The two groups; or, while nothing at all could be read, the reason once for both. None: the welcome text says it. */
export function rootNodes(view: AccountContent): readonly AccountNode[] {
  const { instances, images, arrangement } = view;
  const { filter } = arrangement;
  if (emptinessOf(view) !== undefined) return [];
  const failure = instances.failure ?? images.failure;
  if (failure !== undefined && instances.items.length === 0 && images.items.length === 0) {
    return [{ kind: 'failure', explained: view.explain(failure) }];
  }
  return [
    groupNode('instances', instances, filter === '' ? undefined : instance => matchesInstance(filter, instance)),
    groupNode('images', images, filter === '' ? undefined : image => matchesImage(filter, image)),
  ];
}

/** Why a list could not be read, each reason once. Rows of an earlier reading, or of the other list, may be there all the same. */
export function failuresOf({ instances, images, explain }: AccountContent): readonly Explained[] {
  // The two sentences of one reason differ in their request IDs.
  const isSame =
    instances.failure?.code === images.failure?.code && instances.failure?.message === images.failure?.message;
  const failures = isSame ? [instances.failure] : [instances.failure, images.failure];
  return failures.filter(failure => failure !== undefined).map(explain);
}

/** Undefined before anything is known: nothing read is not the same as nothing there. */
function countOf({ items, state }: Listing<unknown>): number | undefined {
  return state === 'loading' && items.length === 0 ? undefined : items.length;
}

function groupNode<Item>(
  of: 'instances' | 'images',
  listing: Listing<Item>,
  isMatch: ((item: Item) => boolean) | undefined,
): AccountNode {
  const matching = isMatch === undefined ? {} : { matching: listing.items.filter(isMatch).length };
  return { kind: 'group', of, count: countOf(listing), ...matching, more: listing.more };
}

function matchesInstance(filter: string, instance: Instance): boolean {
  return matches(filter, instance, [instance.id, nameTag(instance), instance.state, instance.type]);
}

function matchesImage(filter: string, image: Image): boolean {
  return matches(filter, image, [image.id, image.name, nameTag(image), image.state, image.sourceInstanceId]);
}

/** The things of a group: those that match the filter, newest images first, then what can be done about the rest. */
export function groupNodes(of: 'instances' | 'images', view: AccountContent): readonly AccountNode[] {
  return of === 'instances' ? instanceNodes(view) : imageNodes(view);
}

function instanceNodes(view: AccountContent): readonly AccountNode[] {
  const { filter } = view.arrangement;
  const matching = view.instances.items.filter(instance => matchesInstance(filter, instance));
  const nodes = sortedByName(matching, instance => nameTag(instance) ?? instance.id).map(instance => ({
    kind: 'instance' as const,
    instance,
    selected: instance.id === view.selectedInstance,
  }));
  const grouped = inSubgroups('instances', nodes, node => groupOf(view.arrangement.grouping, node.instance));
  return [...grouped, ...restNodes('instances', nodes.length, view.instances, view)];
}

function imageNodes(view: AccountContent): readonly AccountNode[] {
  const { filter } = view.arrangement;
  const nodes = view.images.items
    .filter(image => matchesImage(filter, image))
    .toSorted((a, b) => (a.created < b.created ? 1 : -1))
    .map(image => ({ kind: 'image' as const, image }));
  const grouped = inSubgroups('images', nodes, node => groupOf(view.arrangement.grouping, node.image));
  return [...grouped, ...restNodes('images', nodes.length, view.images, view)];
}

/** Puts nodes under the label of their group, the groups by name; as they are when they have none. */
function inSubgroups<Node extends AccountNode>(
  of: 'instances' | 'images',
  nodes: readonly Node[],
  labelOf: (node: Node) => string | undefined,
): readonly AccountNode[] {
  const groups = new Map<string, Node[]>();
  for (const node of nodes) {
    const label = labelOf(node);
    if (label === undefined) return nodes;
    const group = groups.get(label);
    if (group !== undefined) group.push(node);
    else groups.set(label, [node]);
  }
  const byName = sortedByName([...groups], ([label]) => label);
  return byName.map(([label, members]) => ({ kind: 'subgroup', of, label, nodes: members }));
}

/** An instance's devices, or an image's snapshots. What is not read yet shows without its numbers. */
export function deviceNodes(
  node: Extract<AccountNode, { kind: 'instance' | 'image' }>,
  known: { volume(id: string): Volume | undefined; snapshot(id: string): Snapshot | undefined },
): readonly AccountNode[] {
  if (node.kind === 'instance') {
    const { devices, rootDeviceName } = node.instance;
    if (devices.length === 0) return [note(noVolumesText(node.instance), 'warning')];
    return devices.map(device => ({
      kind: 'volume',
      device,
      volume: known.volume(device.volumeId),
      root: device.deviceName === rootDeviceName,
    }));
  }
  const devices = node.image.devices.filter(
    device => device.snapshotId !== undefined || device.virtualName !== undefined,
  );
  if (devices.length === 0) return [note(t('EC2 has not started the snapshots yet.'), 'info')];
  return devices.map(device => ({
    kind: 'snapshot',
    device,
    snapshot: device.snapshotId === undefined ? undefined : known.snapshot(device.snapshotId),
  }));
}

function noVolumesText({ state }: Instance): string {
  return state === 'terminated' || state === 'shutting-down'
    ? t('The instance is {0} and no longer has volumes.', state)
    : t('This instance has no EBS volumes, so EC2 cannot create an image from it.');
}

function restNodes<Item>(
  of: 'instances' | 'images',
  shown: number,
  listing: Listing<Item>,
  view: AccountContent,
): readonly AccountNode[] {
  const rest: AccountNode[] = [];
  if (listing.failure !== undefined) rest.push({ kind: 'failure', of, explained: view.explain(listing.failure) });
  if (listing.staleSince !== undefined) rest.push(note(t('As of {0}', localDateTime(listing.staleSince)), 'history'));
  if (listing.state === 'loading' && shown === 0) rest.push(note(t('Loading…'), 'loading'));
  if (listing.state === 'ready' && shown === 0) rest.push(emptyNote(of, view.arrangement.filter));
  if (listing.more) rest.push({ kind: 'more', of });
  return rest;
}

function emptyNote(of: 'instances' | 'images', filter: string): AccountNode {
  if (filter !== '') return note(t('No loaded items match "{0}".', filter), 'filter');
  return of === 'instances'
    ? note(t('No instances in this region. Select another region, or launch one.'), 'info')
    : note(t('You have no images in this region yet.'), 'info');
}

function note(text: string, icon: Extract<AccountNode, { kind: 'note' }>['icon']): AccountNode {
  return { kind: 'note', text, icon };
}
