import type { CallOptions, Page } from './call-options';

/**
 * What launches instances by itself at one target, as far as it names images. Every call rejects with an `AwsFailure` and
 * nothing else: with `EndpointWithheld` where one of the endpoints of EC2 and Auto Scaling is AWS's own and the other is not.
 */
export interface AutoScaling {
  /** 100 at a time, the most that AWS gives. */
  launchConfigurations(nextToken: string | undefined, options?: CallOptions): Promise<Page<LaunchConfiguration>>;
  /** The images that groups name themselves, in the overrides of their mixed instances; templates name their own. */
  groups(nextToken: string | undefined, options?: CallOptions): Promise<Page<AutoScalingGroup>>;
}

export interface LaunchConfiguration {
  readonly arn: string;
  readonly imageId: string;
}

export interface AutoScalingGroup {
  readonly arn: string;
  readonly imageIds: readonly string[];
}
