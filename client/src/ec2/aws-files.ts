import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { loadSharedConfigFiles } from '@smithy/shared-ini-file-loader';

/** What the AWS config and credentials files say, read afresh. Sections hold secrets: they stay in the EC2 room. */
export interface AwsFiles {
  readonly paths: AwsFilePaths;
  /** By name; the credentials file's keys win over the config file's. */
  readonly profiles: ReadonlyMap<string, Section>;
  readonly ssoSessions: ReadonlyMap<string, Section>;
  readonly services: ReadonlyMap<string, Section>;
  readonly problems: readonly FileProblem[];
}

/** Keys as the file has them; those of a nested block are joined by a dot: `ec2.endpoint_url`. */
export type Section = Readonly<Record<string, string | undefined>>;

export interface AwsFilePaths {
  readonly config: string;
  readonly credentials: string;
}

/** What a person has to mend in a file. Holds no value of a key. */
export type FileProblem =
  | { readonly kind: 'unreadable'; readonly path: string; readonly code: string }
  | { readonly kind: 'line'; readonly path: string; readonly line: number; readonly fault: LineFault };

export type LineFault = 'unclosed-section' | 'outside-section' | 'no-equals' | 'bad-profile-name';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Never rejects: a file that is missing is empty, one that cannot be read is a problem. */
export async function readAwsFiles(env: Environment): Promise<AwsFiles> {
  const paths = awsFilePaths(env);
  const [{ configFile, credentialsFile }, ...problems] = await Promise.all([
    loadSharedConfigFiles({ configFilepath: paths.config, filepath: paths.credentials, ignoreCache: true }),
    findProblems(paths.config),
    findProblems(paths.credentials),
  ]);
  const sections = new Map(Object.entries(configFile));
  for (const [name, section] of Object.entries(credentialsFile)) {
    sections.set(name, { ...sections.get(name), ...section });
  }
  return { paths, ...sortSections(sections), problems: problems.flat() };
}

/** Where the files are, whether they exist or not: the places that AWS's own tools read. */
export function awsFilePaths(env: Environment): AwsFilePaths {
  const home = env.HOME || env.USERPROFILE || homedir();
  const resolve = (configured: string | undefined, name: string) => {
    if (!configured) return path.join(home, '.aws', name);
    return configured.startsWith('~/') ? path.join(home, configured.slice(2)) : configured;
  };
  return {
    config: resolve(env.AWS_CONFIG_FILE, 'config'),
    credentials: resolve(env.AWS_SHARED_CREDENTIALS_FILE, 'credentials'),
  };
}

function sortSections(sections: ReadonlyMap<string, Section>): Pick<AwsFiles, 'profiles' | 'ssoSessions' | 'services'> {
  const profiles = new Map<string, Section>();
  const ssoSessions = new Map<string, Section>();
  const services = new Map<string, Section>();
  for (const [name, section] of sections) {
    if (name.startsWith('sso-session.')) ssoSessions.set(name.slice('sso-session.'.length), section);
    else if (name.startsWith('services.')) services.set(name.slice('services.'.length), section);
    else profiles.set(name, section);
  }
  return { profiles, ssoSessions, services };
}

async function findProblems(file: string): Promise<readonly FileProblem[]> {
  try {
    return findLineProblems(file, await readFile(file, 'utf8'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return code === 'ENOENT' ? [] : [{ kind: 'unreadable', path: file, code }];
  }
}

/** AWS's tools skip what they do not understand without a word; the person should know which line that is. */
function findLineProblems(file: string, text: string): readonly FileProblem[] {
  const problems: FileProblem[] = [];
  let inSection = false;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.replace(/(^|\s)[;#].*$/, '').trim();
    if (line === '') continue;
    const fault = findFault(line, inSection);
    if (line.startsWith('[')) inSection = fault === undefined;
    if (fault) problems.push({ kind: 'line', path: file, line: index + 1, fault });
    if (problems.length === maxProblems) break;
  }
  return problems;
}

const maxProblems = 20;

function findFault(line: string, inSection: boolean): LineFault | undefined {
  if (line.startsWith('[')) {
    if (!line.endsWith(']')) return 'unclosed-section';
    return /__proto__/.test(line) ? 'bad-profile-name' : undefined;
  }
  if (!inSection) return 'outside-section';
  return line.indexOf('=') < 1 ? 'no-equals' : undefined;
}
