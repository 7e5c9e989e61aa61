import type { PermissionRefused } from './permission';

type RefusalParts = Pick<PermissionRefused, 'action' | 'resource' | 'principal' | 'isExplicit' | 'encoded'>;

const ENCODED_LEAD = 'Encoded authorization failure message:';

/** What EC2's text for UnauthorizedOperation tells without being decoded. Every part may be missing. */
export function parseRefusal(message: string): RefusalParts {
  const at = message.indexOf(ENCODED_LEAD);
  const said = at < 0 ? message : message.slice(0, at);
  return {
    action: /\bperform: ([\w-]{1,64}:\w{1,64})/.exec(said)?.[1],
    resource: /\bon resource: (arn:[^\s]{1,2048})/.exec(said)?.[1],
    principal: /\bUser: (arn:[^\s]{1,2048})/.exec(said)?.[1],
    isExplicit: said.includes('explicit deny') ? true : said.includes('because no ') ? false : undefined,
    encoded: at < 0 ? undefined : message.slice(at + ENCODED_LEAD.length).trim() || undefined,
  };
}
