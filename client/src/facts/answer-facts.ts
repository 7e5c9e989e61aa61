import type { Facts, FactsParams, SnapshotFacts } from '../../../server/src/protocol';
import type { Image, Instance } from '../ec2/model';
import { holdsName, type TargetFacts } from './target-facts';
import { toImageFacts, toInstanceFacts, toSnapshotFacts, type VolumeOf } from './to-facts';

/**
 * What is known of the things that a request names, from memory. What is not known or old is asked for in the background,
 * for all documents in one call of each kind.
 */
export function answerFacts(facts: TargetFacts, params: FactsParams, now: number): Facts {
  facts.identity.want();
  const read = new Reading();
  const instance = read.see(findInstance(facts, params));
  const imageOfName = read.see(findImage(facts, params));
  const snapshots: Record<string, SnapshotFacts | null> = {};
  for (const id of params.snapshotIds) {
    const snapshot = read.see(facts.snapshotById.peek(id));
    if (snapshot !== undefined) snapshots[id] = snapshot && toSnapshotFacts(snapshot);
  }
  facts.snapshotById.want(params.uri, params.snapshotIds.filter(isWholeId));
  const { profile, region } = facts.target;
  return {
    target: {
      profile: profile.name,
      region,
      account: facts.identity.value?.account,
      asOf: new Date(read.asOf ?? now).toISOString(),
      stale: read.isStale,
    },
    instance: instance && toInstanceFacts(instance, wantVolumes(facts, params.uri, instance, read)),
    imageOfName: imageOfName && toImageFacts(imageOfName),
    snapshots,
  };
}

/** Half-typed ids are not worth a call. */
function isWholeId(id: string): boolean {
  return /^[a-z]+-([0-9a-f]{8}|[0-9a-f]{17})$/.test(id);
}

interface Found<Item> {
  readonly value: Item | null;
  readonly asOf: number;
  readonly isStale: boolean;
}

/** Collects how old the oldest part of an answer is. */
class Reading {
  asOf: number | undefined;
  isStale = false;

  see<Item>(found: Found<Item> | undefined): Item | null | undefined {
    if (found === undefined) return undefined;
    this.asOf = Math.min(this.asOf ?? found.asOf, found.asOf);
    this.isStale ||= found.isStale;
    return found.value;
  }
}

/** From the list or the look-up, whichever was read last. That there is none is said only after asking for this very id. */
function findInstance(
  { instances, instanceById }: TargetFacts,
  { uri, instanceId }: FactsParams,
): Found<Instance> | undefined {
  const id = instanceId !== undefined && isWholeId(instanceId) ? instanceId : undefined;
  const listed = id === undefined ? undefined : instances.find(id);
  const isYoung = listed !== undefined && instances.isFresh;
  instanceById.want(uri, id === undefined || isYoung ? [] : [id]);
  if (id === undefined) return undefined;
  const lookedUp = instanceById.peek(id);
  if (listed === undefined || instances.asOf === undefined) return lookedUp;
  if (lookedUp !== undefined && lookedUp.asOf > instances.asOf) return lookedUp;
  return { value: listed, asOf: instances.asOf, isStale: instances.listing.failure !== undefined };
}

/** A name is typed for long, so the first page of the list is asked for and serves every letter; a large account is asked by name. */
function findImage({ images, imageByName }: TargetFacts, { uri, ...params }: FactsParams): Found<Image> | undefined {
  const name = params.name === '' ? undefined : params.name;
  if (name !== undefined) images.want('first');
  const listed =
    name === undefined ? undefined : images.listing.items.find(image => image.name === name && holdsName(image));
  const isListed = images.asOf !== undefined && (listed !== undefined || images.isWhole);
  imageByName.want(uri, name !== undefined && !isListed && images.asOf !== undefined ? [name] : []);
  if (name === undefined) return undefined;
  if (!isListed || images.asOf === undefined) return imageByName.peek(name);
  return { value: listed ?? null, asOf: images.asOf, isStale: images.listing.failure !== undefined };
}

function wantVolumes({ volumeById }: TargetFacts, uri: string, instance: Instance, read: Reading): VolumeOf {
  const ids = instance.devices.map(device => device.volumeId).filter(isWholeId);
  volumeById.want(uri, ids);
  return id => read.see(volumeById.peek(id)) ?? undefined;
}
