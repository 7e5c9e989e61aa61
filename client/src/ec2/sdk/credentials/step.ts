import type { AwsFiles } from '../../aws-files';
import type { Connection } from '../../connection';

/** One step of a chain of profiles, each of which takes its credentials from the next. */
export interface ChainStep {
  readonly connection: Connection;
  readonly files: AwsFiles;
  /** Nobody waits, so nobody can be asked for an MFA code. */
  readonly background: boolean;
  readonly name: string;
  /** The profiles whose `source_profile` led here. */
  readonly visited: readonly string[];
}
