import { t } from '@vscode/l10n';
import { allPages } from '../ec2/all-pages';
import { AwsFailure } from '../ec2/aws-failure';
import type { CallOptions, CreateImageRequest, Ec2 } from '../ec2/ec2';
import type { Image, Instance, Snapshot, Volume } from '../ec2/model';
import type { TargetRef } from '../ec2/target-ref';
import { plain } from '../foreign-text';
import { askByDryRun } from './check-permission';
import type { PlanFacts } from './plan-facts';
import { readMappings, textMember } from './request-members';

export interface ReadOptions extends CallOptions {
  /** Asks EC2 by DryRun as well. */
  readonly checkPermission?: boolean;
  /** Turns a failure into a sentence. */
  readonly explain: (failure: AwsFailure) => string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * Reads from the account what a plan needs, in two rounds of at most four calls. What cannot be read is named in
 * `unread` and left out: a plan with less in it is better than none. Rejects only when aborted.
 */
export async function readPlanFacts(
  ec2: Ec2,
  request: CreateImageRequest,
  target: TargetRef,
  options: ReadOptions,
): Promise<PlanFacts> {
  const unread: string[] = [];
  const attempt = async <Value>(what: string, read: () => Promise<Value>): Promise<Value | undefined> => {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof AwsFailure) || options.signal?.aborted) throw error;
      unread.push(t('{0}: {1}', what, options.explain(error)));
      return undefined;
    }
  };
  const name = textMember(request, 'Name');
  const [instance, imageOfName, namedSnapshots, pendingImages, permission] = await Promise.all([
    attempt(t('Instance'), () => readInstance(ec2, textMember(request, 'InstanceId'), options)),
    attempt(t('Images with this name'), () => readImageOfName(ec2, name, options)),
    attempt(t('Snapshots in the request'), () => readNamedSnapshots(ec2, request, options)),
    attempt(t('Pending images of the instance'), () =>
      readPendingImages(ec2, textMember(request, 'InstanceId'), options),
    ),
    options.checkPermission ? askByDryRun(ec2, request, options) : undefined,
  ]);
  const volumeIds = instance?.devices.map(device => device.volumeId) ?? [];
  const [volumes, earlierSnapshots] = await Promise.all([
    attempt(t('Volumes'), () => readVolumes(ec2, volumeIds, options)),
    attempt(t('Earlier snapshots'), () => readEarlierSnapshots(ec2, volumeIds, options)),
  ]);
  return {
    target,
    instance,
    imageOfName,
    namedSnapshots,
    pendingImages,
    permission,
    volumes,
    earlierSnapshots,
    unread: unread.map(sentence => plain(sentence)),
    now: options.now,
  };
}

async function readInstance(
  ec2: Ec2,
  id: string | undefined,
  options: CallOptions,
): Promise<Instance | null | undefined> {
  if (id === undefined) return undefined;
  try {
    const { items } = await ec2.instances({ ids: [id] }, options);
    return items.find(instance => instance.id === id) ?? null;
  } catch (error) {
    if (isCode(error, 'InvalidInstanceID.NotFound', 'InvalidInstanceID.Malformed')) return null;
    throw error;
  }
}

async function readImageOfName(
  ec2: Ec2,
  name: string | undefined,
  options: CallOptions,
): Promise<Image | null | undefined> {
  if (name === undefined) return undefined;
  // With a filter EC2 may answer with a page that holds nothing and a token for the next one.
  const items = await allPages(nextToken => ec2.images({ names: [name], nextToken }, options));
  return items.find(image => image.name === name && image.state !== 'deregistered') ?? null;
}

async function readPendingImages(
  ec2: Ec2,
  instanceId: string | undefined,
  options: CallOptions,
): Promise<readonly Image[]> {
  if (instanceId === undefined) return [];
  const items = await allPages(nextToken => ec2.images({ sourceInstanceIds: [instanceId], nextToken }, options));
  return items.filter(({ state }) => state === 'pending');
}

async function readNamedSnapshots(
  ec2: Ec2,
  request: CreateImageRequest,
  options: CallOptions,
): Promise<Readonly<Record<string, Snapshot | null>>> {
  const ids = [...new Set(readMappings(request).flatMap(({ ebs }) => ebs?.snapshotId ?? []))];
  // One call each: a list call with one unknown id fails for all of them, and a request names few.
  const found = await Promise.all(ids.map(id => readSnapshot(ec2, id, options)));
  return Object.fromEntries(ids.map((id, index) => [id, found[index] ?? null]));
}

async function readSnapshot(ec2: Ec2, id: string, options: CallOptions): Promise<Snapshot | null> {
  try {
    return (await ec2.snapshots({ ids: [id] }, options)).items[0] ?? null;
  } catch (error) {
    if (isCode(error, 'InvalidSnapshot.NotFound', 'InvalidSnapshotID.Malformed')) return null;
    throw error;
  }
}

async function readVolumes(
  ec2: Ec2,
  ids: readonly string[],
  options: CallOptions,
): Promise<Readonly<Record<string, Volume>>> {
  if (ids.length === 0) return {};
  const items = await allPages(nextToken => ec2.volumes({ ids, nextToken }, options));
  return Object.fromEntries(items.map(volume => [volume.id, volume]));
}

async function readEarlierSnapshots(
  ec2: Ec2,
  volumeIds: readonly string[],
  options: CallOptions,
): Promise<Readonly<Record<string, readonly Snapshot[]>>> {
  if (volumeIds.length === 0) return {};
  const items = await allPages(nextToken => ec2.snapshots({ volumeIds, maxResults: 1000, nextToken }, options));
  return Object.fromEntries(volumeIds.map(id => [id, items.filter(snapshot => snapshot.volumeId === id)]));
}

function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof AwsFailure && codes.includes(error.code);
}
