import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { AwsFailure } from './aws-failure';
import { type AwsFiles, type Environment, readAwsFiles } from './aws-files';
import { findEndpoint, isTrue, type Service } from './endpoint';
import type { MfaCodeProvider } from './mfa';
import { regionMeant } from './partitions';
import type { Target } from './profile';
import { defaultProfile, isOutsideFiles } from './profiles';

/** All that the SDK is told for one target, so that it looks up nothing by itself (and nothing in the wrong profile). */
export interface Connection {
  readonly target: Target;
  readonly env: Environment;
  /** The profile whose settings apply: the target's own; for the environment's keys AWS_PROFILE or `default`. */
  readonly settingsOf: string;
  /** Configured endpoints; a service that is missing has AWS's own endpoint of the region. */
  readonly endpoints: Readonly<Partial<Record<Service, string>>>;
  readonly fips: boolean;
  readonly dualStack: boolean;
  /** The certificates to trust instead of Node's, as PEM. */
  readonly trusted?: string;
  /** A hash of all that the files say of the profile and its sources; equal while none of it has changed. */
  readonly sections: string;
  readonly mfaCode?: MfaCodeProvider;
  readonly timeouts?: Timeouts;
}

/** Milliseconds. Without these a silent endpoint would hold a call for ever. */
export interface Timeouts {
  readonly connection: number;
  readonly request: number;
  /** For a credential_process, which may have to ask somebody. */
  readonly process?: number;
}

/** What the window gives to all of its connections. */
export type ConnectionSettings = Pick<Connection, 'env' | 'mfaCode' | 'timeouts'>;

/** Rejects with an `AwsFailure` of reach `never-sent` when the profile's settings lead nowhere. */
export async function describeConnection(target: Target, settings: ConnectionSettings): Promise<Connection> {
  // It becomes a part of the host's name. One that AWS does not have is not found; emulators take any.
  if (!/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i.test(target.region)) {
    const meant = regionMeant(target.region);
    throw refuse('RegionInvalid', { region: target.region, ...(meant === undefined ? {} : { meant }) });
  }
  const { env } = settings;
  const { kind, name } = target.profile;
  const settingsOf = isOutsideFiles(kind) ? defaultProfile(env) : name;
  const base = { ...settings, target, settingsOf };
  if (target.profile.kind === 'sandbox') {
    const url = target.profile.endpoint ?? '';
    if (!URL.canParse(url)) throw refuse('EndpointInvalid', { endpoint: url, profile: target.profile.name });
    return {
      ...base,
      endpoints: { ec2: url, auto_scaling: url, ssm: url, sts: url },
      fips: false,
      dualStack: false,
      sections: '',
    };
  }
  const files = await readAwsFiles(env);
  const section = files.profiles.get(settingsOf) ?? {};
  const endpoints = findEndpoints(files, settingsOf, env);
  const meant = endpoints.ec2 === undefined ? regionMeant(target.region) : undefined;
  if (meant !== undefined) throw refuse('RegionInvalid', { region: target.region, meant });
  return {
    ...base,
    endpoints,
    fips: isTrue(env.AWS_USE_FIPS_ENDPOINT || section.use_fips_endpoint),
    dualStack: isTrue(env.AWS_USE_DUALSTACK_ENDPOINT || section.use_dualstack_endpoint),
    trusted: await readBundle(env.AWS_CA_BUNDLE || section.ca_bundle),
    sections: hashSections(files, settingsOf),
  };
}

const serviceNames: readonly Service[] = ['ec2', 'auto_scaling', 'ssm', 'sts', 'sso', 'sso_oidc', 'signin'];

function findEndpoints(files: AwsFiles, profile: string, env: Environment): Partial<Record<Service, string>> {
  const endpoints: Partial<Record<Service, string>> = {};
  for (const service of serviceNames) {
    const found = findEndpoint(files, profile, service, env);
    switch (found.kind) {
      case 'url':
        endpoints[service] = found.url;
        break;
      case 'invalid':
        throw refuse('EndpointInvalid', { endpoint: found.url, profile });
      case 'missing-section':
        throw refuse('ServicesSectionMissing', { section: found.section, profile });
    }
  }
  return endpoints;
}

/** Secrets are in these sections, so only their hash is kept. */
function hashSections(files: AwsFiles, profile: string): string {
  const chain = new Map<string, unknown>();
  for (
    let name: string | undefined = profile;
    name && !chain.has(name);
    name = files.profiles.get(name)?.source_profile
  ) {
    const section = files.profiles.get(name);
    chain.set(name, [
      section,
      files.ssoSessions.get(section?.sso_session ?? ''),
      files.services.get(section?.services ?? ''),
    ]);
  }
  return createHash('sha256')
    .update(JSON.stringify([...chain]))
    .digest('hex');
}

/** AWS's tools trust the bundle alone, not beside the system's certificates; so does this. */
async function readBundle(path: string | undefined): Promise<string | undefined> {
  if (!path) return undefined;
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw refuse('CaBundleUnreadable', { file: path });
  }
}

function refuse(code: string, details: Readonly<Record<string, string>>): AwsFailure {
  return new AwsFailure({ code, reach: 'never-sent', message: Object.values(details).join(' '), details });
}
