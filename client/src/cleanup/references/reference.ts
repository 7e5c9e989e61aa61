/** Something that uses the ID of an image and would break without the image. */
export type Reference =
  /** `type` as AWS writes it: `ec2:LaunchTemplate`. */
  | { readonly kind: 'resource'; readonly type: string; readonly arn: string }
  /** A line of a file of the workspace, counted from 1. */
  | { readonly kind: 'file'; readonly uri: string; readonly path: string; readonly line: number };

/** What was looked at for references, and what could not be. */
export interface Looked {
  /** `all`: instances, launch templates in every version, parameters and recipes of Image Builder. */
  readonly resources: Answered;
  /** `all`: launch configurations and what groups name themselves. */
  readonly autoScaling: Answered;
  readonly files: LookedFiles;
}

export type Answered = { readonly kind: 'all' } | { readonly kind: 'failed'; readonly code: string };

export interface LookedFiles {
  /** How many were read. */
  readonly read: number;
  /** Files that are too large or could not be read. */
  readonly skipped: readonly string[];
  /** There are more files than are looked at. */
  readonly isCut: boolean;
}

export interface FoundReferences {
  /** By image id. */
  readonly byImage: ReadonlyMap<string, readonly Reference[]>;
  /** Images of which EC2 did not say what refers to them. */
  readonly unknown: ReadonlySet<string>;
  readonly looked: Looked;
}
