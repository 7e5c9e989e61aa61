import { ownValue } from '../own-value';
import { partitionOf } from './partitions';

/**
 * The smallest IAM policy that allows one refused action, as JSON to paste. Reading actions of EC2 know no resources;
 * tags on a new image are allowed only within CreateImage and CopyImage. CreateImage itself is checked on the instance, the image and
 * each snapshot, so that an instance's ARN alone would not do.
 */
export function policyForAction(action: string, region: string): string {
  const arn = (rest: string) => `arn:${partitionOf(region)}:ec2:*:${rest}`;
  const made = [arn(':image/*'), arn(':snapshot/*')];
  const parameters = `arn:${partitionOf(region)}:ssm:*:*:parameter/*`;
  const statements: Readonly<Record<string, object>> = {
    'ec2:CreateImage': { Action: action, Resource: [arn('*:instance/*'), ...made] },
    'ec2:CreateTags': {
      Action: action,
      Resource: made,
      Condition: { StringEquals: { 'ec2:CreateAction': ['CreateImage', 'CopyImage'] } },
    },
    'ec2:CopyImage': { Action: action, Resource: made },
    'ssm:GetParameter': { Action: action, Resource: [parameters] },
    'ssm:PutParameter': { Action: action, Resource: [parameters] },
    'ec2:DeleteSnapshot': { Action: action, Resource: [arn(':snapshot/*')] },
    'ec2:RestoreSnapshotFromRecycleBin': { Action: action, Resource: [arn(':snapshot/*')] },
  };
  const ofImage = imageActions.includes(action) ? { Action: action, Resource: [arn(':image/*')] } : undefined;
  const statement = ownValue(statements, action) ?? ofImage ?? { Action: action, Resource: '*' };
  return JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...statement }] }, undefined, 2);
}

/** Those that IAM checks on the image alone. */
const imageActions: readonly string[] = [
  'ec2:DeregisterImage',
  'ec2:DisableImage',
  'ec2:DisableImageDeprecation',
  'ec2:DisableImageDeregistrationProtection',
  'ec2:EnableImageDeprecation',
  'ec2:EnableImageDeregistrationProtection',
  'ec2:ModifyImageAttribute',
  'ec2:RestoreImageFromRecycleBin',
];
