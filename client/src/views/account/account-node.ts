import { t } from '@vscode/l10n';
import type { Image, ImageDevice, Instance, InstanceDevice, Snapshot, Volume } from '../../ec2/model';
import { nameTag } from '../../ec2/model';
import type { Listing } from '../../facts/listing';
import type { RefusalOffer } from '../../refusal';
import type { Explained } from '../explain-to-person';

/** What the Account view shows, as plain data. `account-item.ts` is the one place that makes tree items of it. */
export type AccountNode =
  | { readonly kind: 'group'; readonly of: 'instances' | 'images'; readonly count: number; readonly more: boolean }
  | { readonly kind: 'instance'; readonly instance: Instance; readonly selected: boolean }
  | { readonly kind: 'volume'; readonly device: InstanceDevice; readonly volume?: Volume; readonly root: boolean }
  | { readonly kind: 'image'; readonly image: Image }
  | { readonly kind: 'snapshot'; readonly device: ImageDevice; readonly snapshot?: Snapshot }
  | { readonly kind: 'more'; readonly of: 'instances' | 'images' }
  | { readonly kind: 'note'; readonly text: string; readonly icon: 'info' | 'loading' | 'warning' | 'history' }
  | { readonly kind: 'failure'; readonly explained: Explained }
  | { readonly kind: 'retry' }
  | { readonly kind: 'offer'; readonly offer: RefusalOffer };

export interface AccountView {
  readonly instances: Listing<Instance>;
  readonly images: Listing<Image>;
  /** What the person typed to narrow the lists; empty: everything. */
  readonly filter: string;
  readonly selectedInstance?: string;
  explain(failure: NonNullable<Listing<unknown>['failure']>): Explained;
}

/** The two groups; or, while nothing at all could be read, the reason and what mends it, once for both. */
export function rootNodes(view: AccountView): readonly AccountNode[] {
  const { instances, images } = view;
  const failure = instances.failure ?? images.failure;
  if (failure && instances.items.length === 0 && images.items.length === 0) return failureNodes(view.explain(failure));
  return [
    { kind: 'group', of: 'instances', count: instances.items.length, more: instances.more },
    { kind: 'group', of: 'images', count: images.items.length, more: images.more },
  ];
}

/** The things of a group: those that match the filter, newest images first, then what can be done about the rest. */
export function groupNodes(of: 'instances' | 'images', view: AccountView): readonly AccountNode[] {
  if (of === 'instances') {
    const nodes = view.instances.items
      .filter(instance => matches(view.filter, instance.id, nameTag(instance), instance.state, instance.type))
      .toSorted((a, b) => compareNames(nameTag(a) ?? a.id, nameTag(b) ?? b.id))
      .map(
        (instance): AccountNode => ({ kind: 'instance', instance, selected: instance.id === view.selectedInstance }),
      );
    return withRest(of, nodes, view.instances, view);
  }
  const nodes = view.images.items
    .filter(image => matches(view.filter, image.id, image.name, nameTag(image), image.state, image.sourceInstanceId))
    .toSorted((a, b) => (a.created < b.created ? 1 : -1))
    .map((image): AccountNode => ({ kind: 'image', image }));
  return withRest(of, nodes, view.images, view);
}

/** An instance's devices, or an image's snapshots. What is not read yet shows without its numbers. */
export function deviceNodes(
  node: Extract<AccountNode, { kind: 'instance' | 'image' }>,
  known: { volume(id: string): Volume | undefined; snapshot(id: string): Snapshot | undefined },
): readonly AccountNode[] {
  if (node.kind === 'instance') {
    const { devices, rootDeviceName } = node.instance;
    if (devices.length === 0)
      return [note(t('This instance has no EBS volume, so CreateImage cannot image it.'), 'warning')];
    return devices.map(device => ({
      kind: 'volume',
      device,
      volume: known.volume(device.volumeId),
      root: device.deviceName === rootDeviceName,
    }));
  }
  const devices = node.image.devices.filter(device => device.snapshotId || device.virtualName);
  if (devices.length === 0) return [note(t('EC2 has not begun the snapshots yet.'), 'info')];
  return devices.map(device => ({
    kind: 'snapshot',
    device,
    snapshot: device.snapshotId ? known.snapshot(device.snapshotId) : undefined,
  }));
}

function withRest<Item>(
  of: 'instances' | 'images',
  nodes: readonly AccountNode[],
  listing: Listing<Item>,
  view: AccountView,
): readonly AccountNode[] {
  const rest: AccountNode[] = [];
  if (listing.failure) rest.push(...failureNodes(view.explain(listing.failure)));
  if (listing.staleSince) rest.push(note(t('As of {0}', listing.staleSince), 'history'));
  if (listing.state === 'loading' && nodes.length === 0) rest.push(note(t('Loading…'), 'loading'));
  if (listing.state === 'ready' && nodes.length === 0) rest.push(note(emptyText(of, view.filter), 'info'));
  if (listing.more) rest.push({ kind: 'more', of });
  return [...nodes, ...rest];
}

function failureNodes(explained: Explained): readonly AccountNode[] {
  const offers = explained.offers.map((offer): AccountNode => ({ kind: 'offer', offer }));
  return [{ kind: 'failure', explained }, { kind: 'retry' }, ...offers];
}

function emptyText(of: 'instances' | 'images', filter: string): string {
  if (filter) return t('Nothing loaded matches "{0}".', filter);
  return of === 'instances'
    ? t('No instances in this region. Select another region, or launch one.')
    : t('No images of your own in this region yet.');
}

function note(text: string, icon: Extract<AccountNode, { kind: 'note' }>['icon']): AccountNode {
  return { kind: 'note', text, icon };
}

function matches(filter: string, ...texts: readonly (string | undefined)[]): boolean {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return words.every(word => texts.some(text => text?.toLowerCase().includes(word)));
}

function compareNames(a: string, b: string): number {
  return a.localeCompare(b, undefined, { numeric: true, sensitivity: 'base' });
}
