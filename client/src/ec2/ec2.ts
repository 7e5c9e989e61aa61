import type { CallOptions, CreateImageOptions, Page, PageQuery } from './call-options';
import type { ImageSteps } from './image-steps';
import type { CallerIdentity, Image, Instance, Region, Snapshot, Volume } from './model';

export type { CallOptions, CreateImageOptions, Page, PageQuery } from './call-options';

/**
 * The few calls that the product makes, at one target (credentials, region, endpoint). Every call rejects with an
 * `AwsFailure` and nothing else. Reading calls are retried by the SDK; `createImage` is sent exactly once.
 */
export interface Ec2 extends ImageSteps {
  /** Milliseconds that EC2's clock is ahead of this computer's, as the answers so far show; 0 if it is a few minutes at most. */
  clockOffset(): number;
  callerIdentity(options?: CallOptions): Promise<CallerIdentity>;
  /** Every region of the partition, those not opted in included. */
  regions(options?: CallOptions): Promise<readonly Region[]>;
  instances(query: InstanceQuery, options?: CallOptions): Promise<Page<Instance>>;
  volumes(query: VolumeQuery, options?: CallOptions): Promise<Page<Volume>>;
  /** Images that the account owns; disabled ones too. */
  images(query: ImageQuery, options?: CallOptions): Promise<Page<Image>>;
  snapshots(query: SnapshotQuery, options?: CallOptions): Promise<Page<Snapshot>>;
  /** Sends the request once, never again, whatever happens. An abort does not undo what EC2 has begun. */
  createImage(
    request: CreateImageRequest,
    options?: CreateImageOptions,
  ): Promise<{ readonly imageId: string; readonly requestId?: string }>;
  /**
   * The same request with DryRun. Resolves when EC2 answers DryRunOperation: the caller is permitted. That says nothing
   * of the request's values.
   */
  checkPermission(request: CreateImageRequest, options?: CallOptions): Promise<{ readonly requestId?: string }>;
  /** The image goes even where its snapshots cannot: read every result. */
  deregisterImage(imageId: string, options?: DeregisterOptions): Promise<readonly SnapshotDeletion[]>;
  /** The policy decision behind an encoded authorization message, as IAM's JSON. Privileged: show it, never log it. */
  decodeAuthorizationMessage(encoded: string, options?: CallOptions): Promise<string>;
}

export interface InstanceQuery extends PageQuery {
  readonly ids?: readonly string[];
}

export interface VolumeQuery extends PageQuery {
  readonly ids?: readonly string[];
}

export interface ImageQuery extends PageQuery {
  readonly ids?: readonly string[];
  readonly names?: readonly string[];
  readonly sourceInstanceIds?: readonly string[];
  readonly sourceImageIds?: readonly string[];
}

export interface SnapshotQuery extends PageQuery {
  readonly ids?: readonly string[];
  readonly volumeIds?: readonly string[];
  /** Wildcards `*` and `?` allowed. */
  readonly description?: string;
}

/** The members of a CreateImage request, as the file has them: the SDK's own type is not needed to carry them. */
export type CreateImageRequest = Readonly<Record<string, unknown>>;

export interface DeregisterOptions extends CallOptions {
  readonly deleteSnapshots?: boolean;
}

export interface SnapshotDeletion {
  readonly snapshotId: string;
  readonly result: 'success' | 'skipped' | 'missing-permissions' | 'internal-error' | 'client-error';
}
