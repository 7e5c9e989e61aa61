import { isLoopback } from '../ec2/endpoint';
import type { TargetRef } from '../ec2/target-ref';

/** How patient the runs are. All times in milliseconds. */
export interface Policy {
  /** No answer to CreateImage for so long counts as a lost one. */
  readonly answerTimeout: number;
  /** Before sending again what EC2 refused for throttling or never got: the first delay doubles up to the longest. */
  readonly resendDelay: number;
  readonly longestResendDelay: number;
  readonly throttledTries: number;
  readonly unsentTries: number;
  /** Between two searches for the image of a lost reply. */
  readonly lookDelay: number;
  /** How long EC2 may take to list an image, so that a search ends no earlier than that after the last possible sending. */
  readonly listingTime: number;
  /** An image counts as a run's own only if EC2's date is at most so far from the time between sending and answer. */
  readonly adoptionWindow: number;
  readonly watch: WatchPolicy;
  readonly steps: StepPolicy;
  /** Runs that finish within this time are told in one notification. */
  readonly joinTime: number;
  /** The same while other images are still watched: long enough for a look at each of them. */
  readonly longJoinTime: number;
  /** Milliseconds between two heartbeats of a window; what was recorded longer ago than that is not sent. */
  readonly heartbeat: number;
  /** When to search again for the image of a lost reply that EC2 did not list: so long after the end of the run. */
  readonly lateSearches: readonly number[];
}

export interface StepPolicy {
  /** Before a copy is sent again that EC2 refused because too many are under way. */
  readonly limitDelay: number;
  /** After so many failures of the network in a row a step has failed: about an hour, since a laptop may be offline. */
  readonly networkTries: number;
  /** Between two looks at what AWS has accepted and still works on. */
  readonly pollDelay: number;
  /** How long that may take. */
  readonly pollTime: number;
}

export interface WatchPolicy {
  readonly firstDelay: number;
  readonly growth: number;
  readonly longestDelay: number;
  /** For images that have been pending for longer than `oldAge`. */
  readonly oldDelay: number;
  readonly oldAge: number;
  /** Between quiet attempts while credentials or permissions are missing. */
  readonly troubleDelay: number;
  /** The slowest it becomes by throttling. */
  readonly throttledDelay: number;
  /** An image that EC2 does not list is "not visible yet" for so long and so many looks, then gone. */
  readonly grace: number;
  readonly graceLooks: number;
}

export const awsPolicy: Policy = {
  answerTimeout: 90_000,
  resendDelay: 2_000,
  longestResendDelay: 60_000,
  throttledTries: 10,
  unsentTries: 4,
  lookDelay: 5_000,
  listingTime: 60_000,
  adoptionWindow: 5 * 60_000,
  watch: {
    firstDelay: 15_000,
    growth: 1.5,
    longestDelay: 60_000,
    oldDelay: 120_000,
    oldAge: 60 * 60_000,
    troubleDelay: 60_000,
    throttledDelay: 600_000,
    grace: 120_000,
    graceLooks: 4,
  },
  steps: { limitDelay: 60_000, networkTries: 60, pollDelay: 5_000, pollTime: 120_000 },
  joinTime: 1_500,
  longJoinTime: 20_000,
  heartbeat: 20_000,
  lateSearches: [5 * 60_000, 15 * 60_000, 45 * 60_000],
};

/** Patient with AWS, quick with the sandbox. */
export function policyFor({ endpoint }: TargetRef): Policy {
  return endpoint !== undefined && isLoopback(endpoint) ? localPolicy : awsPolicy;
}

/** For an endpoint on this machine, where images take seconds and asking costs nothing. */
const localPolicy: Policy = {
  ...awsPolicy,
  watch: { ...awsPolicy.watch, firstDelay: 1_000, growth: 1.2, longestDelay: 5_000 },
  steps: { limitDelay: 5_000, networkTries: 60, pollDelay: 1_000, pollTime: 30_000 },
};
