import type { Ancestor } from '../ec2/image-steps';
import type { Instance } from '../ec2/model';
import type { DetailReading, ImageDetails } from '../facts/image-details';

/**
 * The base images, copies, and uses of an image, and the size of its family. Names are as EC2 returns them, not made safe to
 * show.
 */
export interface ImageLineage extends ImageDetails {
  /** First what the image was made of, last the root. */
  readonly ancestors: DetailReading<readonly Ancestor[]>;
  /** The instance that it was created from; null if that no longer exists, undefined if it was not created from one. */
  readonly instance: DetailReading<Instance | null | undefined>;
  readonly family: DetailReading<Family>;
}

/** The images of one account and region that are versions of one another. */
export interface Family {
  /** Their name without what differs: "web-*". */
  readonly name: string;
  /** Oldest first. */
  readonly members: readonly FamilyMember[];
}

export interface FamilyMember {
  readonly id: string;
  readonly name: string;
  /** ISO 8601. */
  readonly created: string;
  /** Bytes of its snapshots that no older member has. */
  readonly bytes: number;
  /** EC2 does not say what was written to some snapshot, so that the size of the volume had to do. */
  readonly isAtMost: boolean;
  /** Bytes of all members up to this one. */
  readonly total: number;
}
