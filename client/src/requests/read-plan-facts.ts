import { t } from '@vscode/l10n';
import { AwsFailure } from '../ec2/aws-failure';
import type { CallOptions, CreateImageRequest, Ec2 } from '../ec2/ec2';
import type { Image, Instance, Snapshot, Volume } from '../ec2/model';
import type { PlanFacts } from '../plan/plan';
import { readMappings, textMember } from '../plan/request-members';
import type { TargetRef } from '../runs/target-ref';

/**
 * Reads afresh what a plan needs of the account: at most five calls, those that do not depend on each other at once. What
 * the profile may not read is named in `unread` instead of failing the plan; an expired session or no network fails it.
 */
export async function readPlanFacts(
  ec2: Ec2,
  request: CreateImageRequest,
  target: TargetRef,
  now: number,
  options: CallOptions = {},
): Promise<PlanFacts> {
  const unread: string[] = [];
  const attempt = async <Value>(what: string, read: Promise<Value>): Promise<Value | undefined> => {
    try {
      return await read;
    } catch (error) {
      if (!(error instanceof AwsFailure) || error.code !== 'UnauthorizedOperation') throw error;
      unread.push(t('This profile may not read {0}.', what));
      return undefined;
    }
  };
  const name = textMember(request, 'Name');
  const snapshotIds = readMappings(request).flatMap(mapping => mapping.ebs?.snapshotId ?? []);
  const [instance, imageOfName, namedSnapshots] = await Promise.all([
    attempt(t('instances'), readInstance(ec2, textMember(request, 'InstanceId'), options)),
    attempt(t('images'), readImageOfName(ec2, name, options)),
    attempt(t('snapshots'), readSnapshots(ec2, snapshotIds, options)),
  ]);
  const volumeIds = instance?.devices.map(device => device.volumeId) ?? [];
  const [volumes, earlierSnapshots] = await Promise.all([
    attempt(t('volumes'), readVolumes(ec2, volumeIds, options)),
    attempt(t('the snapshots of its volumes'), readEarlierSnapshots(ec2, volumeIds, options)),
  ]);
  return { target, instance, volumes, earlierSnapshots, imageOfName, namedSnapshots, unread: [...new Set(unread)], now };
}

async function readInstance(ec2: Ec2, id: string | undefined, options: CallOptions): Promise<Instance | null | undefined> {
  if (!id) return undefined;
  const page = await emptyWhenNotFound(ec2.instances({ ids: [id] }, options));
  return page.items[0] ?? null;
}

async function readImageOfName(ec2: Ec2, name: string | undefined, options: CallOptions): Promise<Image | null | undefined> {
  if (!name) return undefined;
  return (await ec2.images({ names: [name] }, options)).items[0] ?? null;
}

async function readSnapshots(
  ec2: Ec2,
  ids: readonly string[],
  options: CallOptions,
): Promise<Record<string, Snapshot | null>> {
  // One unknown id refuses the whole list, so each is asked for by itself; a request names very few.
  const found = await Promise.all(
    ids.map(async id => [id, (await emptyWhenNotFound(ec2.snapshots({ ids: [id] }, options))).items[0] ?? null] as const),
  );
  return Object.fromEntries(found);
}

async function readVolumes(ec2: Ec2, ids: readonly string[], options: CallOptions): Promise<Record<string, Volume>> {
  if (ids.length === 0) return {};
  const page = await emptyWhenNotFound(ec2.volumes({ ids }, options));
  return Object.fromEntries(page.items.map(volume => [volume.id, volume]));
}

async function readEarlierSnapshots(
  ec2: Ec2,
  volumeIds: readonly string[],
  options: CallOptions,
): Promise<Record<string, Snapshot[]>> {
  if (volumeIds.length === 0) return {};
  const page = await ec2.snapshots({ volumeIds, maxResults: 1000 }, options);
  return Object.fromEntries(volumeIds.map(id => [id, page.items.filter(snapshot => snapshot.volumeId === id)]));
}

/** EC2 refuses an id that it does not know; to a reader that is an empty list. */
export async function emptyWhenNotFound<Item>(page: Promise<{ readonly items: readonly Item[] }>): Promise<{ readonly items: readonly Item[] }> {
  try {
    return await page;
  } catch (error) {
    if (error instanceof AwsFailure && /\.(NotFound|Malformed)$/.test(error.code)) return { items: [] };
    throw error;
  }
}
