import { fromSSO } from '@aws-sdk/credential-providers';
import { AwsFailure } from '../../aws-failure';
import type { Section } from '../../aws-files';
import { toFailure } from '../to-failure';
import { type Credentials, noCredentials } from './credentials';
import type { ChainStep } from './step';
import { type SignInFile, signInProfile, withSignInFile } from './with-sign-in-file';

/** The role of an IAM Identity Center session that `aws sso login` has opened; renewed by the SDK where it can be. */
export async function fromSso(section: Section, { connection, files, name }: ChainStep): Promise<Credentials> {
  const settings = readSettings(section, files.ssoSessions, name);
  try {
    return await withSignInFile({ connection, service: 'sso', sections: settings.sections }, options =>
      fromSSO({ ...options, ...settings.explicit })(),
    );
  } catch (error) {
    throw explain(error, name);
  }
}

interface SsoSettings {
  readonly sections: SignInFile['sections'];
  /** Given instead of the file. */
  readonly explicit?: {
    readonly ssoStartUrl: string;
    readonly ssoAccountId: string;
    readonly ssoRegion: string;
    readonly ssoRoleName: string;
  };
}

/** The SDK answers a missing section with a TypeError. */
function readSettings(section: Section, sessions: ReadonlyMap<string, Section>, profile: string): SsoSettings {
  const { sso_account_id, sso_role_name, sso_session } = section;
  const session = sso_session ? sessions.get(sso_session) : undefined;
  if (sso_session && session === undefined) throw noCredentials('SsoSessionMissing', { profile, session: sso_session });
  const { sso_start_url, sso_region } = { ...section, ...session };
  const all = { sso_start_url, sso_region, sso_account_id, sso_role_name };
  const missing = Object.entries(all).flatMap(([key, value]) => (value ? [] : key));
  if (missing.length > 0) throw noCredentials('ProfileIncomplete', { profile, keys: missing.join(', ') });
  if (!sso_session) return { sections: [[`profile ${signInProfile}`, all]] };
  if (/^[\w@+.%:/-]+$/.test(sso_session)) {
    const ofProfile = { sso_session, sso_account_id, sso_role_name };
    return {
      sections: [
        [`profile ${signInProfile}`, ofProfile],
        [`sso-session ${sso_session}`, { sso_start_url, sso_region }],
      ],
    };
  }
  // A name that the SDK cannot read. The token's file is named for the session as for a start URL; only its renewal is lost.
  const [ssoAccountId = '', ssoRoleName = '', ssoRegion = ''] = [sso_account_id, sso_role_name, sso_region];
  return { sections: [], explicit: { ssoStartUrl: sso_session, ssoAccountId, ssoRegion, ssoRoleName } };
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
