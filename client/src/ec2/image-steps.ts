import type { CallOptions, Page, PageQuery } from './call-options';
import type { Tags } from './model';

/**
 * Calls about an image after it exists, each at the region of that image. All of them can be sent again after a lost
 * reply: they set a state, or carry a token of ours.
 */
export interface ImageSteps {
  /** Into this target's region. Resolves when the copy has begun: it is pending, and may still fail. */
  copyImage(copy: ImageCopy, options?: CallOptions): Promise<{ readonly imageId: string }>;
  /**
   * The call of a step with DryRun, before there is an image. `permitted` says nothing of the values; `unknown`: EC2 looked for
   * the image before the permission. Rejects where it is denied.
   */
  checkStepPermission(step: StepToCheck, options?: CallOptions): Promise<'permitted' | 'unknown'>;
  /** What is shared already may be added again. */
  shareImage(imageId: string, change: SharingChange, options?: CallOptions): Promise<void>;
  /** With whom the account has shared its image. */
  imageSharing(imageId: string, options?: CallOptions): Promise<readonly Recipient[]>;
  /** `at` in ISO 8601, kept by EC2 in whole minutes; undefined takes the deprecation back. */
  deprecateImage(imageId: string, at: string | undefined, options?: CallOptions): Promise<void>;
  /** `cooldown`: once protection ends, the image still cannot be deregistered for a day. */
  protectImage(imageId: string, protection: 'on' | 'with-cooldown' | 'off', options?: CallOptions): Promise<void>;
  /**
   * What uses the images: instances that are not terminated, every version of launch templates, parameters, recipes of Image
   * Builder.
   */
  imageReferences(query: ReferenceQuery, options?: CallOptions): Promise<Page<ImageReference>>;
  /** Where an image is from: first what it was made of, last the root, as far as this account can see them. */
  imageAncestry(imageId: string, options?: CallOptions): Promise<readonly Ancestor[]>;
  imagesInRecycleBin(query: PageQuery, options?: CallOptions): Promise<Page<BinnedImage>>;
  snapshotsInRecycleBin(query: PageQuery, options?: CallOptions): Promise<Page<BinnedSnapshot>>;
  restoreImage(imageId: string, options?: CallOptions): Promise<void>;
  restoreSnapshot(snapshotId: string, options?: CallOptions): Promise<void>;
  /** No more instances can be launched from it. Every launch permission is lost for good. */
  disableImage(imageId: string, options?: CallOptions): Promise<void>;
  /** Fails with `InvalidSnapshot.InUse` if an image has it. */
  deleteSnapshot(snapshotId: string, options?: CallOptions): Promise<void>;
  /** Ids of own snapshots that a lock keeps from being deleted. */
  lockedSnapshots(query: PageQuery, options?: CallOptions): Promise<Page<string>>;
}

/** A call as it would be sent, for an image that does not exist yet. */
export interface StepToCheck {
  readonly api: 'CopyImage' | 'ModifyImageAttribute' | 'EnableImageDeprecation' | 'EnableImageDeregistrationProtection';
  /** Where a copy is from. */
  readonly sourceRegion: string;
  readonly recipients?: readonly Recipient[];
}

export interface ImageCopy {
  readonly sourceImageId: string;
  readonly sourceRegion: string;
  readonly name: string;
  readonly description?: string;
  /** Missing: as EC2 decides. A copy of an encrypted image is always encrypted, so there is no `false`. */
  readonly encrypted?: true;
  /** A key of the destination region; only with `encrypted`. */
  readonly kmsKeyId?: string;
  /** Up to 128 characters, written down before the call: with the same token a second call gives the same image. */
  readonly clientToken: string;
  /** Copies the tags of the image, without those of AWS; not together with `imageTags`. */
  readonly copyTags?: true;
  readonly imageTags?: Tags;
  readonly snapshotTags?: Tags;
  /** To have the snapshots by then: 15 to 2880, in steps of 15. It costs extra. */
  readonly completionMinutes?: number;
}

/** Whom an image can be shared with. Public images are left out on purpose. */
export type Recipient =
  | { readonly kind: 'account'; readonly id: string }
  | { readonly kind: 'organization'; readonly arn: string }
  | { readonly kind: 'organizational-unit'; readonly arn: string };

export interface SharingChange {
  readonly add?: readonly Recipient[];
  readonly remove?: readonly Recipient[];
}

export interface ReferenceQuery extends PageQuery {
  /** Up to 10. */
  readonly imageIds: readonly string[];
}

export interface ImageReference {
  readonly imageId: string;
  /** As AWS writes it, such as `ec2:Instance`, `ec2:LaunchTemplate`, `ssm:Parameter`. */
  readonly kind: string;
  readonly arn: string;
}

export interface Ancestor {
  readonly id: string;
  /** Such as `amazon`; EC2 does not say which account. */
  readonly ownerAlias?: string;
  /** ISO 8601. */
  readonly created?: string;
  readonly region?: string;
}

export interface BinnedImage {
  readonly id: string;
  readonly name: string;
  /** ISO 8601. */
  readonly entered?: string;
  /** When it is deleted for good. */
  readonly expires?: string;
}

export interface BinnedSnapshot {
  readonly id: string;
  readonly description: string;
  readonly volumeId?: string;
  /** ISO 8601. */
  readonly entered?: string;
  /** When it is deleted for good. */
  readonly expires?: string;
}
