import type { AwsFailure } from '../../ec2/aws-failure';
import type { Image, Instance, Snapshot, Volume } from '../../ec2/model';

/** A list of the account's things as far as it is known: pages come when somebody looks. */
export interface Listing<Item> {
  readonly items: readonly Item[];
  readonly state: 'loading' | 'ready' | 'failed';
  /** Whether EC2 has more pages. */
  readonly more: boolean;
  /** Why the last reading failed; the items are then those of an earlier one. */
  readonly failure?: AwsFailure;
  /** ISO 8601: when these items were read, if a newer reading failed. */
  readonly staleSince?: string;
}

/** What the Account view reads. Asking for a listing begins its first page when nobody has asked before; everything else is from the cache. */
export interface AccountSource {
  instances(): Listing<Instance>;
  images(): Listing<Image>;
  volume(id: string): Volume | undefined;
  snapshot(id: string): Snapshot | undefined;
  /** Reads the volumes or snapshots that are not known yet, in one call for all of them. */
  wantVolumes(ids: readonly string[]): void;
  wantSnapshots(ids: readonly string[]): void;
  readMore(of: 'instances' | 'images'): void;
}
