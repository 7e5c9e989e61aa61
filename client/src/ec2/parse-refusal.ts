/** What is known of a denied permission. */
export interface RefusalParts {
  /** Such as `ec2:CreateImage`; EC2 does not always say. */
  readonly action?: string;
  /** The ARN that the action was denied on. */
  readonly resource?: string;
  /** The ARN of who asked. */
  readonly principal?: string;
  /** True when a policy denies it, false when none allows it. */
  readonly isExplicit?: boolean;
  /** The kind of policy that decided, where AWS says. */
  readonly policy?: PolicyKind;
  /** The policy that denies it, where AWS says. */
  readonly policyArn?: string;
  /** EC2's encoded message, for `DecodeAuthorizationMessage`. Privileged once decoded: show it, never log it. */
  readonly encoded?: string;
}

export type PolicyKind =
  | 'identity'
  | 'boundary'
  | 'session'
  | 'service-control'
  | 'resource-control'
  | 'resource'
  | 'endpoint';

const encodedLead = 'Encoded authorization failure message:';

/** What EC2's text for UnauthorizedOperation tells without being decoded. Every part may be missing. */
export function parseRefusal(message: string): RefusalParts {
  const at = message.indexOf(encodedLead);
  const said = at < 0 ? message : message.slice(0, at);
  return {
    action: /\bperform: ([\w-]{1,64}:\w{1,64})/.exec(said)?.[1],
    resource: arnAfter(/\bon resource: "?(arn:[^\s"]{1,2048})/, said),
    principal: arnAfter(/\bUser: (arn:[^\s]{1,2048})/, said),
    isExplicit: said.includes('explicit deny') ? true : said.includes('because no ') ? false : undefined,
    policy: policyKinds.find(([words]) => said.includes(words))?.[1],
    policyArn: arnAfter(/(?:policy|boundary): (arn:[^\s]{1,2048})/, said),
    encoded: at < 0 ? undefined : message.slice(at + encodedLead.length).trim() || undefined,
  };
}

/** Without the full stop of a sentence that ends with it. */
function arnAfter(words: RegExp, said: string): string | undefined {
  return words.exec(said)?.[1]?.replace(/[.,;]+$/, '');
}

/** AWS's words for them in "because no … allows" and "with an explicit deny in a …". */
const policyKinds: readonly (readonly [words: string, kind: PolicyKind])[] = [
  ['identity-based policy', 'identity'],
  ['permissions boundary', 'boundary'],
  ['session policy', 'session'],
  ['service control policy', 'service-control'],
  ['resource control policy', 'resource-control'],
  ['resource-based policy', 'resource'],
  ['role trust policy', 'resource'],
  ['VPC endpoint policy', 'endpoint'],
];
