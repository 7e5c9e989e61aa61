import { randomBytes } from 'node:crypto';

/** Who can call: a user with long-term keys, a role that can be assumed, or a session of a role. */
export interface Principal {
  readonly kind: 'user' | 'role' | 'session';
  readonly account: string;
  readonly arn: string;
  /** The unique id that GetCallerIdentity calls UserId. */
  readonly userId: string;
  /** What requests are signed with; a role has no keys of its own. */
  readonly keys: Keys | undefined;
  /** Actions that are denied, such as `ec2:CreateImage` or `ec2:*`. */
  denied: readonly string[];
  /** A role that is assumed with a code of the multi-factor device only. */
  readonly needsMfa: boolean;
  /** A role that is assumed with this external id only. */
  readonly externalId: string | undefined;
  /** The role a session came of: its denials are the session's. */
  readonly roleArn: string | undefined;
}

export interface Keys {
  readonly accessKey: string;
  readonly secret: string;
  readonly sessionToken: string | undefined;
  /** Epoch milliseconds on the sandbox's clock; undefined never. */
  readonly expiresAt: number | undefined;
}

/** The user that every world has: access key `sandbox`, secret `sandbox`. */
export function sandboxUser(): Principal {
  const keys = { accessKey: 'sandbox', secret: 'sandbox', sessionToken: undefined, expiresAt: undefined };
  return {
    kind: 'user',
    account: sandboxAccount,
    arn: `arn:aws:iam::${sandboxAccount}:user/sandbox`,
    userId: 'AIDASANDBOXSANDBOX000',
    keys,
    denied: [],
    needsMfa: false,
    externalId: undefined,
    roleArn: undefined,
  };
}

/** The account of the sandbox's user; no account of AWS has this number. */
export const sandboxAccount = '000000000000';

/** A session of a role, with keys that end at `expiresAt`. */
export function startSession(
  role: Principal,
  sessionName: string,
  expiresAt: number,
): Principal & { readonly keys: Keys } {
  const roleName = role.arn.slice(role.arn.lastIndexOf('/') + 1);
  const keys = {
    accessKey: `ASIA${randomBytes(8).toString('hex').toUpperCase()}`,
    secret: randomBytes(30).toString('base64'),
    sessionToken: randomBytes(120).toString('base64'),
    expiresAt,
  };
  return {
    ...role,
    kind: 'session',
    arn: `arn:aws:sts::${role.account}:assumed-role/${roleName}/${sessionName}`,
    userId: `${role.userId}:${sessionName}`,
    keys,
    denied: [],
    roleArn: role.arn,
  };
}

/** True when a denial of the principal, or of the role behind it, covers the action. */
export function isDenied(all: ReadonlyMap<string, Principal>, principal: Principal, action: string): boolean {
  const role = principal.roleArn === undefined ? undefined : all.get(principal.roleArn);
  return [...principal.denied, ...(role?.denied ?? [])].some(pattern => covers(pattern, action));
}

function covers(pattern: string, action: string): boolean {
  return pattern.endsWith('*') ? action.startsWith(pattern.slice(0, -1)) : pattern === action;
}
