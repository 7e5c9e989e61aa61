import { type AwsFiles, readAwsFiles, type Section } from '../../aws-files';
import { classifyProfile, classifySource, missingPart } from '../../classify-profile';
import type { Connection } from '../../connection';
import type { ProfileKind } from '../../profile';
import { environmentSource } from '../../profiles';
import { assumeRole } from './assume-role';
import { assumeRoleWithWebIdentity } from './assume-role-with-web-identity';
import { type Credentials, noCredentials } from './credentials';
import { fromCredentialSource } from './from-credential-source';
import { fromEnvironment } from './from-environment';
import { fromLogin } from './from-login';
import { fromProcess } from './from-process';
import { fromSso } from './from-sso';
import type { ChainStep } from './step';
import { withMfa } from './with-mfa';

/**
 * The credentials of the target's profile, from files read now. The order in which a section's keys count is botocore's.
 * The SDK's `fromIni` cannot be used: it has another order, has no time limit for a credential_process, sends role calls to another
 * profile's endpoint, and drops the cause of some failures.
 */
export async function resolveCredentials(
  connection: Connection,
  { background }: { readonly background: boolean },
): Promise<Credentials> {
  const { profile } = connection.target;
  if (profile.kind === 'sandbox') return { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' };
  const files = await readAwsFiles(connection.env);
  const step: ChainStep = { connection, files, background, name: profile.name, visited: [] };
  if (profile.kind === 'instance-role') return fromCredentialSource({ credential_source: 'Ec2InstanceMetadata' }, step);
  return profile.kind === 'environment' ? fromEnvironmentSource(step) : fromProfile(step);
}

function fromEnvironmentSource(step: ChainStep): Promise<Credentials> {
  const { env } = step.connection;
  switch (environmentSource(env)) {
    case 'web-identity':
      return assumeRoleWithWebIdentity(
        {
          role_arn: env.AWS_ROLE_ARN,
          role_session_name: env.AWS_ROLE_SESSION_NAME,
          web_identity_token_file: env.AWS_WEB_IDENTITY_TOKEN_FILE,
        },
        step,
      );
    case 'container':
      return fromCredentialSource({ credential_source: 'EcsContainer' }, step);
    default:
      return fromEnvironment(env, step.name);
  }
}

async function fromProfile(step: ChainStep): Promise<Credentials> {
  const { connection, files, name } = step;
  const section = files.profiles.get(name);
  const details = { profile: name };
  if (section === undefined)
    throw noCredentials(isSource(step) ? 'SourceProfileMissing' : 'ProfileMissing', { ...details, ...lead(step) });
  if (isSource(step) && section.credential_source && !section.role_arn) return fromCredentialSource(section, step);
  const kind = kindOf(section, step);
  switch (kind) {
    case 'assume-role':
      return assumeRole(section, step, await fromRoleSource(section, step));
    case 'static': {
      const own = staticKeys(files, name);
      if (own === undefined) throw noCredentials('ProfileEmpty', details);
      return isSource(step) ? own : withMfa(section, own, step);
    }
    case 'web-identity':
      return assumeRoleWithWebIdentity(section, step);
    case 'process':
      return fromProcess(section.credential_process ?? '', {
        profile: name,
        env: connection.env,
        timeout: connection.timeouts?.process,
      });
    case 'sso':
      return fromSso(section, step);
    case 'login':
      return fromLogin(section, step);
    default: {
      const part = missingPart(files, name);
      throw noCredentials(part === undefined ? 'ProfileEmpty' : 'ProfileIncomplete', { ...details, ...part });
    }
  }
}

/** A profile may name itself as its source: then its keys are meant, and not the role once more. */
function kindOf(section: Section, step: ChainStep): ProfileKind {
  const hasKeys = Boolean(section.aws_access_key_id || section.aws_secret_access_key);
  return (isSource(step) && hasKeys ? classifySource : classifyProfile)(step.files, step.name);
}

function fromRoleSource(section: Section, step: ChainStep): Promise<Credentials> {
  if (!section.source_profile) return fromCredentialSource(section, step);
  const visited = [...step.visited, step.name];
  const isSelf = section.source_profile === step.name && staticKeys(step.files, step.name) !== undefined;
  if (visited.includes(section.source_profile) && !isSelf) {
    const chain = [...visited, section.source_profile].join(' → ');
    throw noCredentials('SourceProfileCycle', { profile: step.connection.target.profile.name, chain });
  }
  return fromProfile({ ...step, name: section.source_profile, visited });
}

function staticKeys({ keys }: AwsFiles, name: string): Credentials | undefined {
  const { aws_access_key_id, aws_secret_access_key, ...section } = keys.get(name)?.section ?? {};
  if (!aws_access_key_id || !aws_secret_access_key) return undefined;
  return {
    accessKeyId: aws_access_key_id,
    secretAccessKey: aws_secret_access_key,
    sessionToken: section.aws_security_token || section.aws_session_token || undefined,
  };
}

function isSource(step: ChainStep): boolean {
  return step.visited.length > 0;
}

function lead({ visited }: ChainStep): Readonly<Record<string, string>> {
  const by = visited.at(-1);
  return by ? { by } : {};
}
