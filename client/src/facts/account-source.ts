import type { Image, Instance, Snapshot, Volume } from '../ec2/model';
import type { Listing } from './listing';
import type { TargetFacts } from './target-facts';

/** What a tree of the account reads while it is visible. Answers at once; a change event follows what is read later. */
export interface AccountSource {
  /** Asking for a listing begins its first page, and reads it again when it is old. */
  instances(): Listing<Instance>;
  images(): Listing<Image>;
  volume(id: string): Volume | undefined;
  snapshot(id: string): Snapshot | undefined;
  /** Those of several expanded items go out as one call. */
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
    wantVolumes: ids => facts.volumeById.want(`tree ${ids.join()}`, ids, { pause: TOGETHER }),
    wantSnapshots: ids => facts.snapshotById.want(`tree ${ids.join()}`, ids, { pause: TOGETHER }),
    readMore: of => void facts[of].read('next'),
  };
}

/** Milliseconds in which the items that are expanded with one key stroke ask for their children. */
const TOGETHER = 30;
