import type { FailureData } from '../../ec2/aws-failure';
import type { Image } from '../../ec2/model';
import type { TargetRef } from '../../ec2/target-ref';
import type { SnapshotProgress } from '../run';

/** One image that is looked at until it is finished: that of a run, or a copy that a step makes. */
export interface WatchedImage {
  readonly runId: string;
  readonly imageId: string;
  readonly target: TargetRef;
  /** ISO 8601: when it was begun. */
  readonly since: string;
  /** What EC2 writes into the descriptions of its snapshots; wildcards allowed. */
  readonly description: string;
  /** Only a person can mend why it cannot be asked for. */
  readonly isHeldUp: boolean;
  /** Takes one answer of EC2. `image` is undefined if EC2 did not list it. */
  readonly seen: (image: Image | undefined, snapshots: readonly SnapshotProgress[], at: string) => Promise<void>;
  /** Takes why EC2 could not be asked. */
  readonly failed: (failure: FailureData, at: string) => Promise<void>;
}
