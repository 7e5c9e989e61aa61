import { allPages } from '../../ec2/all-pages';
import type { AutoScaling } from '../../ec2/auto-scaling';
import { AwsFailure } from '../../ec2/aws-failure';
import type { CallOptions } from '../../ec2/ec2';
import type { Looked, Reference } from './reference';

export interface AskedAutoScaling {
  readonly byImage: ReadonlyMap<string, readonly Reference[]>;
  readonly looked: Looked['autoScaling'];
}

/**
 * The launch configurations and groups that name one of these images. What cannot be asked, mostly for want of permission, is
 * no reason to keep an image; the plan says so. Rejects when aborted.
 */
export async function askAutoScaling(
  open: () => Promise<AutoScaling>,
  ids: ReadonlySet<string>,
  options: CallOptions,
): Promise<AskedAutoScaling> {
  try {
    const autoScaling = await open();
    const [configurations, groups] = await Promise.all([
      allPages(nextToken => autoScaling.launchConfigurations(nextToken, options)),
      allPages(nextToken => autoScaling.groups(nextToken, options)),
    ]);
    const named = [
      ...configurations.map(({ arn, imageId }) => ({
        type: 'autoscaling:LaunchConfiguration',
        arn,
        imageIds: [imageId],
      })),
      ...groups.map(({ arn, imageIds }) => ({ type: 'autoscaling:AutoScalingGroup', arn, imageIds })),
    ];
    return { byImage: byImageOf(named, ids), looked: { kind: 'all' } };
  } catch (error) {
    if (!(error instanceof AwsFailure) || options.signal?.aborted) throw error;
    return { byImage: new Map(), looked: { kind: 'failed', code: error.code } };
  }
}

interface Named {
  readonly type: string;
  readonly arn: string;
  readonly imageIds: readonly string[];
}

function byImageOf(named: readonly Named[], ids: ReadonlySet<string>): ReadonlyMap<string, readonly Reference[]> {
  const byImage = new Map<string, Reference[]>();
  for (const { type, arn, imageIds } of named) {
    for (const id of new Set(imageIds.filter(each => ids.has(each)))) {
      byImage.set(id, [...(byImage.get(id) ?? []), { kind: 'resource', type, arn }]);
    }
  }
  return byImage;
}
