import { t } from '@vscode/l10n';
import { type AwsFiles, type Environment, readAwsFiles } from './aws-files';
import { classifyProfile } from './classify-profile';
import { describeFileProblem } from './describe-file-problem';
import { findEndpoint, isTrue } from './endpoint';
import { isOnEc2 } from './is-on-ec2';
import { regionMeant } from './partitions';
import type { Profile, ProfileKind } from './profile';

export interface Profiles {
  /** `default` first, then as the files have them; then the environment's keys and the machine's role. */
  readonly profiles: readonly Profile[];
  /** Sentences about the files themselves: a line that the AWS CLI rejects or ignores, a file that cannot be read. */
  readonly problems: readonly string[];
}

/** The name under which the credentials of the environment are listed. */
const environmentProfile = 'environment';

/** The name under which the role of the machine is listed, where this runs on an EC2 instance. */
export const instanceRoleProfile = 'EC2 instance role';

/**
 * Every profile of the files, the environment and the machine, without its secrets. Never rejects; a missing file has no
 * profiles. Asks nobody: whether the machine is an EC2 instance is in its firmware.
 */
export async function readProfiles(env: Environment, onEc2: () => Promise<boolean> = isOnEc2): Promise<Profiles> {
  const files = await readAwsFiles(env);
  const names = [...files.profiles.keys()].sort((a, b) => Number(b === 'default') - Number(a === 'default'));
  const profiles = names.map(name => toProfile(files, name, classifyProfile(files, name), env));
  if (environmentSource(env)) {
    profiles.push({ ...toProfile(files, defaultProfile(env), 'environment', env), name: environmentProfile });
  }
  if (!isTrue(env.AWS_EC2_METADATA_DISABLED) && (await onEc2())) {
    profiles.push({ ...toProfile(files, defaultProfile(env), 'instance-role', env), name: instanceRoleProfile });
  }
  return { profiles, problems: files.problems.map(describeFileProblem) };
}

/** What the environment signs in with, in the order of AWS's SDK: keys, a web identity, or the role of a container. */
export function environmentSource(env: Environment): 'keys' | 'web-identity' | 'container' | undefined {
  if (env.AWS_ACCESS_KEY_ID && env.AWS_SECRET_ACCESS_KEY) return 'keys';
  if (env.AWS_WEB_IDENTITY_TOKEN_FILE && env.AWS_ROLE_ARN) return 'web-identity';
  return env.AWS_CONTAINER_CREDENTIALS_FULL_URI || env.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI ? 'container' : undefined;
}

/** True of what is listed as a profile and has no section in the files: the settings of the default profile count for it. */
export function isOutsideFiles(kind: ProfileKind): boolean {
  return kind === 'environment' || kind === 'instance-role';
}

/** The profile whose settings, keys aside, apply to the environment's keys. */
export function defaultProfile(env: Environment): string {
  return profileOfEnvironment(env) ?? 'default';
}

/** The profile that the environment names. The older variable counts first, as in botocore. */
export function profileOfEnvironment(env: Environment): string | undefined {
  return env.AWS_DEFAULT_PROFILE || env.AWS_PROFILE || undefined;
}

function toProfile(files: AwsFiles, name: string, kind: ProfileKind, env: Environment): Profile {
  const endpoint = findEndpoint(files, name, 'ec2', env);
  const own = files.profiles.get(name)?.region;
  const region =
    (isOutsideFiles(kind) ? undefined : own) || env.AWS_REGION || env.AWS_DEFAULT_REGION || own || undefined;
  // An endpoint of its own may know regions that AWS does not have.
  const meant = region === undefined || endpoint.kind !== 'none' ? undefined : regionMeant(region);
  return {
    name,
    kind,
    region,
    regionMeant: meant,
    endpoint: endpoint.kind === 'url' ? endpoint.url : undefined,
    problem: describeEndpointProblem(endpoint) ?? describeRegionProblem(region, meant),
  };
}

function describeRegionProblem(region = '', meant: string | undefined): string | undefined {
  return meant === undefined ? undefined : t('{0} is not an AWS region. Use {1}.', region, meant);
}

function describeEndpointProblem(endpoint: ReturnType<typeof findEndpoint>): string | undefined {
  switch (endpoint.kind) {
    case 'invalid':
      return t('The endpoint of this profile is not an HTTP or HTTPS address: {0}', endpoint.url);
    case 'missing-section':
      return t('The section [services {0}] of this profile is missing from the AWS config file.', endpoint.section);
    default:
      return undefined;
  }
}
