import type { Snapshot } from '../../ec2/model';

/** A snapshot that CreateImage or CopyImage made for an image that no longer exists. */
export interface Orphan {
  readonly snapshot: Snapshot;
  /** The image that its description names. */
  readonly imageId: string;
}

export type Orphans =
  | { readonly kind: 'known'; readonly snapshots: readonly Orphan[] }
  /** What has to be known first could not be read. */
  | { readonly kind: 'unknown'; readonly code: string };
