/** How this world behaves in time and what it allows; all of it may be changed while it runs (`POST /_sandbox/behaviour`). */
export interface Behaviour {
  /** How long an image takes from `pending` to `available`; each image has its own length between the two. */
  imageSeconds: readonly [shortest: number, longest: number];
  /** From the call to the first snapshot, when the instance need not stop first. */
  firstSnapshotSeconds: number;
  stopSeconds: number;
  startSeconds: number;
  shutDownSeconds: number;
  /** How many describes about an image answer as if it were not there after it was made: with `InvalidAMIID.NotFound`, or a list without it. */
  hiddenDescribes: number;
  /** A deregistered image is still listed so long … */
  deregisteredListedSeconds: number;
  /** … then answers with an empty list so long, and with `InvalidAMIID.NotFound` from then on. */
  deregisteredEmptySeconds: number;
  /** How long the name of a deregistered image stays taken. */
  nameBlockedSeconds: number;
  /** How far apart two snapshots of one volume have to begin. */
  snapshotGapSeconds: number;
  /** Images of one instance that may be pending at a time. */
  pendingImagesPerInstance: number;
  /** Snapshots of an account and region that may be pending at a time. */
  pendingSnapshots: number;
  /** Snapshots that may be copied to a region at a time. */
  copiesInProgress: number;
  /** Snapshots, and images, that an account may have in a region. */
  snapshotQuota: number;
  imageQuota: number;
  throttling: boolean;
  /** How far the service's clock is from the caller's: signatures are judged by it and the Date header shows it. */
  clockSkewSeconds: number;
  /** Tag keys that the organization's tag policy refuses. */
  refusedTagKeys: readonly string[];
}

/** What a world does unless it says otherwise. */
export const defaultBehaviour: Behaviour = {
  imageSeconds: [10, 30],
  firstSnapshotSeconds: 1,
  stopSeconds: 2,
  startSeconds: 3,
  shutDownSeconds: 5,
  hiddenDescribes: 0,
  deregisteredListedSeconds: 3,
  deregisteredEmptySeconds: 30,
  nameBlockedSeconds: 5,
  snapshotGapSeconds: 15,
  pendingImagesPerInstance: 1,
  pendingSnapshots: 100,
  copiesInProgress: 20,
  snapshotQuota: 100_000,
  imageQuota: 50_000,
  throttling: true,
  clockSkewSeconds: 0,
  refusedTagKeys: [],
};
