import type { AwsFailure } from '../ec2/aws-failure';

/** A list of the account's things as far as it is known. The array is a new one whenever something in it has changed. */
export interface Listing<Item> {
  readonly items: readonly Item[];
  readonly state: 'loading' | 'ready' | 'failed';
  /** Whether EC2 has more than is listed here. */
  readonly more: boolean;
  /** Why the last reading failed; the items are then those of an earlier one. */
  readonly failure?: AwsFailure;
  /** ISO 8601: when these items were read, if a newer reading failed. */
  readonly staleSince?: string;
}
