import type { Tag } from './tag';

export interface LaunchTemplate {
  readonly launchTemplateId: string;
  readonly name: string;
  readonly createdAt: number;
  readonly createdBy: string;
  defaultVersion: number;
  /** In the order of their numbers, which begin at 1. */
  versions: readonly TemplateVersion[];
  tags: readonly Tag[];
}

export interface TemplateVersion {
  readonly number: number;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly description: string | undefined;
  readonly data: TemplateData;
}

/** What a version says of the instances to launch; only what the sandbox models. */
export interface TemplateData {
  /** An id, or `resolve:ssm:` and the name of a parameter. */
  readonly imageId?: string;
  readonly instanceType?: string;
  readonly keyName?: string;
  readonly ebsOptimized?: boolean;
  readonly userData?: string;
  readonly securityGroupIds?: readonly string[];
  readonly securityGroups?: readonly string[];
  readonly instanceProfile?: { readonly name?: string; readonly arn?: string };
  readonly metadata?: { readonly httpTokens?: string; readonly httpEndpoint?: string; readonly hopLimit?: number };
}
