import type { StepDefinition } from '../../../server/src/protocol';
import type { TargetRef } from '../ec2/target-ref';
import type { Guard } from '../runs/guard';

/** Steps for an image that is there already, as a person has confirmed them. */
export interface StepsOrder {
  /** `created` is in ISO 8601: periods count from it. */
  readonly image: { readonly id: string; readonly name: string; readonly created: string };
  readonly target: TargetRef;
  readonly steps: readonly StepDefinition[];
  /** URI of the file that the image was created from. */
  readonly file?: string;
  readonly guard: () => Guard;
}
