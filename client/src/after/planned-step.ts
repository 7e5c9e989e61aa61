import type { StepApi } from '../../../server/src/protocol';
import type { Recipient } from '../ec2/image-steps';
import type { Image, Region } from '../ec2/model';
import type { Parameter } from '../ec2/parameters';
import type { Permission } from '../plan/permission';
import type { PlanProblem } from '../plan/plan-facts';
import type { StepTarget } from './expand-steps';
import type { StepWork } from './step-work';

/** One step as it will run, in every region, without words. */
export interface PlannedStep {
  readonly id: string;
  readonly api: StepApi;
  readonly works: readonly PlannedWork[];
  /** What AWS would refuse, and what a person would regret. */
  readonly problems: readonly PlanProblem[];
}

export interface PlannedWork extends StepWork {
  readonly recipients?: readonly Recipient[];
  /** Of a copy: how it is encrypted. */
  readonly encryption?: { readonly kind: 'as-source' | 'default-key' } | { readonly kind: 'key'; readonly key: string };
  /** Of a copy. */
  readonly name?: string;
  /** ISO 8601; undefined while the image's creation date is not known. */
  readonly deprecateAt?: string;
  readonly parameter?: { readonly name: string; readonly dataType: string; readonly before?: string | null };
}

/** What must be read from the account before steps can be judged. What is missing was not read, and is not judged. */
export interface StepFacts {
  /** Epoch milliseconds. */ readonly now: number;
  /** The name that the image has or will have. */
  readonly imageName?: string;
  /** ISO 8601: of an image that exists. */
  readonly imageCreated?: string;
  /** Whether a volume of the image is encrypted. */
  readonly isEncrypted?: boolean;
  readonly regions?: readonly Region[];
  /** By region: the image that has the name of the copy there, or null. */
  readonly imagesOfName?: Readonly<Record<string, Image | null>>;
  /** By `parameterKey`. */
  readonly parameters?: Readonly<Record<string, Parameter | null>>;
  /** By the key of the work: what AWS answered to the call with DryRun. */
  readonly permissions?: Readonly<Record<string, Permission>>;
}

export interface StepPlanning {
  readonly target: StepTarget;
  readonly facts: StepFacts;
  /** Every work, to judge a step by the others. */
  readonly works: readonly StepWork[];
}

/** What the facts know a parameter by. */
export function parameterKey(region: string, name: string): string {
  return `${region} ${name}`;
}
