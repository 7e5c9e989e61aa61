import { partitionOf } from './partitions';

/**
 * The smallest IAM policy that allows one refused action, as JSON to paste. Reading actions of EC2 know no resources;
 * tags on a new image are allowed only within CreateImage. CreateImage itself is checked on the instance, the image and
 * each snapshot, so that an instance's ARN alone would not do.
 */
export function policyForAction(action: string, region: string): string {
  const arn = (rest: string) => `arn:${partitionOf(region)}:ec2:*:${rest}`;
  const made = [arn(':image/*'), arn(':snapshot/*')];
  const statements: Readonly<Record<string, object>> = {
    'ec2:CreateImage': { Action: action, Resource: [arn('*:instance/*'), ...made] },
    'ec2:CreateTags': {
      Action: action,
      Resource: made,
      Condition: { StringEquals: { 'ec2:CreateAction': 'CreateImage' } },
    },
    'ec2:DeregisterImage': { Action: action, Resource: [arn(':image/*')] },
    'ec2:DeleteSnapshot': { Action: action, Resource: [arn(':snapshot/*')] },
  };
  const statement = statements[action] ?? { Action: action, Resource: '*' };
  return JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...statement }] }, undefined, 2);
}
