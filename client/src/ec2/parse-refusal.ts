/** What is known of a refused permission. */
export interface RefusalParts {
  /** Such as `ec2:CreateImage`; EC2 does not always say. */
  readonly action?: string;
  /** The ARN that the action was refused on. */
  readonly resource?: string;
  /** The ARN of who asked. */
  readonly principal?: string;
  /** True when a policy forbids it, false when none allows it. */
  readonly isExplicit?: boolean;
  /** EC2's encoded message, for `DecodeAuthorizationMessage`. Privileged once decoded: show it, never log it. */
  readonly encoded?: string;
}

const encodedLead = 'Encoded authorization failure message:';

/** What EC2's text for UnauthorizedOperation tells without being decoded. Every part may be missing. */
export function parseRefusal(message: string): RefusalParts {
  const at = message.indexOf(encodedLead);
  const said = at < 0 ? message : message.slice(0, at);
  return {
    action: /\bperform: ([\w-]{1,64}:\w{1,64})/.exec(said)?.[1],
    resource: /\bon resource: (arn:[^\s]{1,2048})/.exec(said)?.[1],
    principal: /\bUser: (arn:[^\s]{1,2048})/.exec(said)?.[1],
    isExplicit: said.includes('explicit deny') ? true : said.includes('because no ') ? false : undefined,
    encoded: at < 0 ? undefined : message.slice(at + encodedLead.length).trim() || undefined,
  };
}
