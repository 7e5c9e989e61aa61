import { fromSSO } from '@aws-sdk/credential-providers';
import { AwsFailure } from '../../aws-failure';
import type { Section } from '../../aws-files';
import { toFailure } from '../to-failure';
import { type Credentials, noCredentials } from './credentials';
import { signInOptions } from './sign-in-options';
import type { Step } from './step';

/** The role of an IAM Identity Center session that `aws sso login` has opened; renewed by the SDK where it can be. */
export async function fromSso(section: Section, step: Step): Promise<Credentials> {
  checkSection(section, step.files.ssoSessions, step.name);
  const provide = fromSSO(signInOptions(step, 'sso'));
  try {
    return await provide();
  } catch (error) {
    throw explain(error, step.name);
  }
}

/** The SDK answers a missing section with a TypeError. */
function checkSection(section: Section, sessions: ReadonlyMap<string, Section>, profile: string): void {
  const session = section.sso_session;
  if (session && !sessions.has(session)) throw noCredentials('SsoSessionMissing', { profile, session });
  const all = { ...section, ...(session ? sessions.get(session) : undefined) };
  const missing = ['sso_start_url', 'sso_region', 'sso_account_id', 'sso_role_name'].filter(key => !all[key]);
  if (missing.length > 0) throw noCredentials('ProfileIncomplete', { profile, keys: missing.join(', ') });
}

function explain(error: unknown, profile: string): AwsFailure {
  const { message, status, requestId } = toFailure(error);
  const details = { profile };
  if (/expired|cannot refresh/i.test(message)) return noCredentials('SsoTokenExpired', details);
  if (/not found or (is )?invalid|is invalid|Unauthorized/i.test(message))
    return noCredentials('SsoTokenMissing', details);
  // The SDK keeps of a cause its text alone: "Error: getaddrinfo ENOTFOUND …", "ForbiddenException: No access".
  const system = /\b(EAI_AGAIN|E[A-Z]{5,})\b/.exec(message)?.[1];
  const text = message.replace(/^\w+(Exception|Error): /, '');
  return new AwsFailure({
    code: system ?? 'SsoRefused',
    message: text,
    reach: 'never-sent',
    status,
    requestId,
    details,
  });
}
