import type { Image, Instance, Snapshot, Volume } from '../../ec2/model';
import type { Listing } from '../../facts/listing';
import type { TargetFacts } from '../../facts/target-facts';

/** The data of the Account view, from the cache. What is viewed for the first time is read in the background. */
export interface AccountSource {
  instances(): Listing<Instance>;
  images(): Listing<Image>;
  volume(id: string): Volume | undefined;
  snapshot(id: string): Snapshot | undefined;
  /** Reads volumes or snapshots that are not known yet, in one call for all of them. */
  wantVolumes(ids: readonly string[]): void;
  wantSnapshots(ids: readonly string[]): void;
  readMore(of: 'instances' | 'images'): void;
}

export function accountSource(facts: TargetFacts): AccountSource {
  return {
    instances() {
      facts.instances.want('first');
      return facts.instances.listing;
    },
    images() {
      facts.images.want('first');
      return facts.images.listing;
    },
    volume: id => facts.volumeById.peek(id)?.value ?? undefined,
    snapshot: id => facts.snapshotById.peek(id)?.value ?? undefined,
    // Each expanded node is an asker of its own; opening several at once still makes one call.
    wantVolumes: ids => facts.volumeById.want(`tree ${ids.join()}`, ids, { pause: 0 }),
    wantSnapshots: ids => facts.snapshotById.want(`tree ${ids.join()}`, ids, { pause: 0 }),
    readMore: of => facts[of].want('next'),
  };
}
