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

/**
 * The same parts from the JSON that `DecodeAuthorizationMessage` gives; undefined when it is not that. Privileged: it
 * names principals, resources and condition values.
 */
export function readDecodedRefusal(decoded: string): RefusalParts | undefined {
  const document = parse(decoded);
  if (!isObject(document) || !isObject(document.context)) return undefined;
  const { context } = document;
  return {
    action: textOf(context.action),
    resource: textOf(context.resource),
    principal: isObject(context.principal) ? textOf(context.principal.arn) : undefined,
    isExplicit: typeof document.explicitDeny === 'boolean' ? document.explicitDeny : undefined,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not IAM's JSON: the caller shows the text as it is.
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
