import { fromSSO } from '@aws-sdk/credential-providers';
import { AwsFailure } from '../../aws-failure';
import type { Section } from '../../aws-files';
import { clientSettings, endpointOf, httpHandler } from '../client-settings';
import { toFailure } from '../to-failure';
import { type Credentials, noCredentials } from './credentials';
import type { Step } from './resolve-credentials';

/** The role of an IAM Identity Center session that `aws sso login` has opened; renewed by the SDK where it can be. */
export async function fromSso(section: Section, { connection, files, name }: Step): Promise<Credentials> {
  checkSection(section, files.ssoSessions, name);
  const provide = fromSSO({
    profile: name,
    configFilepath: files.paths.config,
    filepath: files.paths.credentials,
    ignoreCache: true,
    // No region here: the SDK would take it for the one of the session.
    clientConfig: {
      ...clientSettings(connection),
      ...endpointOf(connection, 'sso'),
      requestHandler: httpHandler(connection, { keepAlive: false }),
    },
  });
  try {
    return await provide();
  } catch (error) {
    throw explain(error, name);
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
