import type { CallOptions, CreateImageOptions } from './call-options';

/**
 * Parameter Store at one target. Every call rejects with an `AwsFailure` and nothing else. `put` is sent exactly once, as each
 * one makes a version.
 */
export interface Parameters {
  /** Undefined: there is none of this name. A value that is a secret is not decrypted. */
  get(name: string, options?: CallOptions): Promise<Parameter | undefined>;
  /**
   * Resolves with the version that AWS gave the value. For `aws:ec2:image` that does not mean that it was accepted: AWS validates
   * it afterwards.
   */
  put(write: ParameterWrite, options?: CreateImageOptions): Promise<{ readonly version: number }>;
}

export interface Parameter {
  readonly name: string;
  /** Such as `String`, `SecureString`. */
  readonly type: string;
  /** `text` or `aws:ec2:image`; it can never change. */
  readonly dataType: string;
  readonly value: string;
  readonly version: number;
}

export interface ParameterWrite {
  readonly name: string;
  readonly value: string;
  /** Missing: the one that the parameter has. */
  readonly dataType?: string;
  readonly description?: string;
  readonly tier?: string;
  /** False for a parameter that is not there: one that somebody made meanwhile stays as it is. */
  readonly overwrite: boolean;
}
