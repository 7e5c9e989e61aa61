import { AwsError } from '../../protocol/aws-error';
import { denyAccess } from '../../rules/permission';
import { type Principal, startSession } from '../../world/principals';
import type { Action, Call } from '../action';

export const assumeRole: Action = {
  name: 'AssumeRole',
  service: 'sts',
  kind: 'change',
  parameters: ['RoleArn', 'RoleSessionName', 'DurationSeconds', 'SerialNumber', 'TokenCode', 'ExternalId'],
  notModelled: ['Policy', 'PolicyArns.*', 'Tags.*', 'TransitiveTagKeys.*', 'SourceIdentity', 'ProvidedContexts.*'],
  run(call) {
    const { world, now } = call;
    const sessionName = required(call, 'RoleSessionName');
    const role = roleToAssume(call);
    const expiresAt = now + sessionSeconds(call) * 1000;
    const session = startSession(role, sessionName, expiresAt);
    world.principals.set(session.keys.accessKey, session);
    return {
      Credentials: {
        AccessKeyId: session.keys.accessKey,
        SecretAccessKey: session.keys.secret,
        SessionToken: session.keys.sessionToken,
        Expiration: new Date(expiresAt),
      },
      AssumedRoleUser: { AssumedRoleId: session.userId, Arn: session.arn },
    };
  },
};

/** The code that every multi-factor device of the sandbox shows. */
const mfaCode = '123456';

function roleToAssume(call: Call): Principal {
  const arn = required(call, 'RoleArn');
  const role = call.world.principals.get(arn);
  if (role?.kind !== 'role' || !isTrusted(role, call)) {
    const message = `User: ${call.caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${arn}`;
    throw new AwsError('AccessDenied', message);
  }
  denyAccess(call, 'sts:AssumeRole', arn);
  return role;
}

function isTrusted(role: Principal, { form }: Call): boolean {
  const code = form.text('TokenCode');
  if (code !== undefined && code !== mfaCode) {
    throw new AwsError('AccessDenied', 'MultiFactorAuthentication failed with invalid MFA one time pass code.');
  }
  const hasMfa = code !== undefined && form.text('SerialNumber') !== undefined;
  return (hasMfa || !role.needsMfa) && (role.externalId === undefined || role.externalId === form.text('ExternalId'));
}

/** One hour unless asked otherwise; a session that assumes a further role never gets more. */
function sessionSeconds({ form, caller }: Call): number {
  const seconds = form.integer('DurationSeconds') ?? 3600;
  if (seconds < 900 || seconds > 43_200) {
    throw new AwsError(
      'ValidationError',
      `Value '${seconds}' at 'durationSeconds' failed to satisfy constraint: 900 to 43200`,
    );
  }
  if (caller.kind === 'session' && seconds > 3600) {
    const message = 'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining';
    throw new AwsError('ValidationError', message);
  }
  return seconds;
}

function required({ form }: Call, name: string): string {
  const value = form.text(name);
  if (value !== undefined && value !== '') return value;
  throw new AwsError(
    'ValidationError',
    `1 validation error detected: Value null at '${name}' failed to satisfy constraint`,
  );
}
