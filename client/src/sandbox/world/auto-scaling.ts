/** A group of EC2 Auto Scaling, which launches by a template or, in old accounts, by a launch configuration. */
export interface AutoScalingGroup {
  readonly name: string;
  readonly launchTemplate: { readonly id: string; readonly name: string; readonly version: string } | undefined;
  /** Images that the overrides of its mixed instances name in the place of the template's. */
  readonly overrideImageIds: readonly string[];
  readonly launchConfigurationName: string | undefined;
  readonly instanceIds: readonly string[];
  readonly zones: readonly string[];
  readonly createdAt: number;
}

export interface LaunchConfiguration {
  readonly name: string;
  readonly imageId: string;
  readonly instanceType: string;
  readonly createdAt: number;
}
