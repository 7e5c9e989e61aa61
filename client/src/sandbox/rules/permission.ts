import type { Call } from '../actions/action';
import { AwsError } from '../protocol/aws-error';
import { isDenied } from '../world/principals';
import { encodeAuthorizationMessage } from './authorization-message';
import type { ResourceKind } from './resource-ids';

/** Refuses the call when the caller may not perform `action` (`ec2:CreateTags`) on `resource` (an ARN or `*`). */
export function authorize(call: Call, action: string, resource: string): void {
  const { caller, world } = call;
  if (!isDenied(world.principals, caller, action)) return;
  const message = `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${resource}`;
  const encoded = encodeAuthorizationMessage({
    allowed: false,
    explicitDeny: true,
    matchedStatements: { items: [] },
    failures: { items: [] },
    context: {
      principal: { id: caller.userId, arn: caller.arn },
      action,
      resource,
      conditions: { items: [{ key: 'ec2:Region', values: { items: [{ value: call.region }] } }] },
    },
  });
  throw new AwsError(
    'UnauthorizedOperation',
    `You are not authorized to perform this operation. ${message} with an explicit deny in an identity-based policy. ` +
      `Encoded authorization failure message: ${encoded}`,
  );
}

/** Ends a call that only asks whether it would be allowed. */
export function endDryRun(call: Call): void {
  if (call.form.flag('DryRun') !== true) return;
  throw new AwsError('DryRunOperation', 'Request would have succeeded, but DryRun flag is set.');
}

/** The ARN of an EC2 resource of the place that is called. Images and snapshots have no account in theirs. */
export function resourceArn(call: Call, kind: ResourceKind, id: string): string {
  return `arn:aws:ec2:${call.region}:${kind === 'image' || kind === 'snapshot' ? '' : call.place.account}:${kind}/${id}`;
}

/** The same for other services, which answer `AccessDenied` and encode nothing. */
export function denyAccess({ caller, world }: Call, action: string, resource: string): void {
  if (!isDenied(world.principals, caller, action)) return;
  const message = `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${resource}`;
  const code = action.startsWith('ssm:') ? 'AccessDeniedException' : 'AccessDenied';
  throw new AwsError(code, `${message} with an explicit deny in an identity-based policy`);
}
