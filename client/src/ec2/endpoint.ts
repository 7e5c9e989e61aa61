import type { AwsFiles, Environment } from './aws-files';

export type Service = 'ec2' | 'auto_scaling' | 'ssm' | 'sts' | 'sso' | 'sso_oidc' | 'signin';

/** What a profile's settings come to for one service. */
export type ConfiguredEndpoint =
  /** AWS's own endpoint of the region. */
  | { readonly kind: 'none' }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'invalid'; readonly url: string }
  /** The profile names a `services` section that no file has; guessing AWS's own endpoint would be wrong. */
  | { readonly kind: 'missing-section'; readonly section: string };

/**
 * The endpoint of this profile and no other: the SDK reads `endpoint_url` of AWS_PROFILE or `default`, whichever profile
 * signs. Precedence as in AWS's SDK reference: the service's variable, the common one, `services`, `endpoint_url`.
 */
export function findEndpoint(files: AwsFiles, profile: string, service: Service, env: Environment): ConfiguredEndpoint {
  const section = files.profiles.get(profile) ?? {};
  if (isTrue(env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS || section.ignore_configured_endpoint_urls))
    return { kind: 'none' };
  const fromEnv = env[`AWS_ENDPOINT_URL_${service.toUpperCase()}`] || env.AWS_ENDPOINT_URL;
  if (fromEnv) return checkUrl(fromEnv);
  if (section.services) {
    const services = files.services.get(section.services);
    if (services === undefined) return { kind: 'missing-section', section: section.services };
    const url = services[`${service}.endpoint_url`];
    if (url) return checkUrl(url);
  }
  return section.endpoint_url ? checkUrl(section.endpoint_url) : { kind: 'none' };
}

/**
 * Whether this is the service's own address in any partition, PrivateLink included, over HTTPS. Other addresses below AWS's
 * domains belong to customers: an instance, a bucket, an API. `host` is how the address names the service.
 */
export function isAwsEndpoint(url: string, host: keyof typeof awsHosts = 'ec2'): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port } = new URL(url);
  return protocol === 'https:' && port === '' && awsHosts[host].test(hostname);
}

/** Whether this is an address of this computer: what is sent there passes no network. */
export function isLoopback(url: string): boolean {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
}

export function isTrue(setting: string | undefined): boolean {
  return setting?.toLowerCase() === 'true';
}

const awsSuffixes = [
  'amazonaws.com',
  'amazonaws.com.cn',
  'api.aws',
  'api.amazonwebservices.com.cn',
  'amazonaws.eu',
  'api.amazonwebservices.eu',
  'c2s.ic.gov',
  'sc2s.sgov.gov',
  'cloud.adc-e.uk',
  'csp.hci.ic.gov',
];

const awsHosts = { ec2: hostOf('ec2'), autoscaling: hostOf('autoscaling') } as const;

/** `ec2.REGION.SUFFIX`, its FIPS twin, and `vpce-ID.ec2.REGION.vpce.SUFFIX`. */
function hostOf(service: string): RegExp {
  const suffixes = awsSuffixes.map(suffix => suffix.replaceAll('.', '\\.')).join('|');
  return new RegExp(
    `^(${service}(-fips)?\\.[a-z0-9-]+|vpce-[a-z0-9-]+\\.${service}\\.[a-z0-9-]+\\.vpce)\\.(${suffixes})$`,
  );
}

/** Without a name and password, which no AWS SDK sends and which messages, logs and runs would show. */
function checkUrl(written: string): ConfiguredEndpoint {
  if (!URL.canParse(written)) return { kind: 'invalid', url: written };
  const parsed = new URL(written);
  const isNamed = parsed.username !== '' || parsed.password !== '';
  parsed.username = '';
  parsed.password = '';
  const url = isNamed ? parsed.href : written;
  return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? { kind: 'url', url } : { kind: 'invalid', url };
}
