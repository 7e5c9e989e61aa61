import type { CreateImageRequest } from '../ec2/ec2';
import { readTags } from './request-members';

/**
 * The smallest IAM policy that lets this very request through, as JSON to paste: creating the image and, only when the
 * request carries tags, tagging in that same call. An instance's ARN alone would not do: CreateImage is checked on the
 * image and the snapshots as well.
 */
export function smallestPolicy(request: CreateImageRequest, partition: string): string {
  const arn = (rest: string) => `arn:${partition}:ec2:*:${rest}`;
  const made = [arn(':image/*'), arn(':snapshot/*')];
  const hasTags = [readTags(request, 'image'), readTags(request, 'snapshot')].some(
    tags => Object.keys(tags).length > 0,
  );
  const statements = [
    { Sid: 'CreateImage', Effect: 'Allow', Action: 'ec2:CreateImage', Resource: [arn('*:instance/*'), ...made] },
    ...(hasTags
      ? [
          {
            Sid: 'TagOnCreate',
            Effect: 'Allow',
            Action: 'ec2:CreateTags',
            Resource: made,
            Condition: { StringEquals: { 'ec2:CreateAction': 'CreateImage' } },
          },
        ]
      : []),
  ];
  return JSON.stringify({ Version: '2012-10-17', Statement: statements }, undefined, 2);
}

/** The partition of a region, as ARNs name it. */
export function partitionOf(region: string): string {
  const known = PARTITIONS.find(([prefix]) => region.startsWith(prefix));
  return known?.[1] ?? 'aws';
}

const PARTITIONS: readonly (readonly [prefix: string, partition: string])[] = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['us-isob-', 'aws-iso-b'],
  ['us-isof-', 'aws-iso-f'],
  ['us-iso-', 'aws-iso'],
  ['eu-isoe-', 'aws-iso-e'],
  ['eusc-', 'aws-eusc'],
];
