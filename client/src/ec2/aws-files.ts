import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expandPath, homeOf } from './expand-path';
import { decodeText } from './ini/decode-text';
import { type Ini, type IniFaultKind, parseIni } from './ini/parse-ini';
import { sortSections } from './ini/sort-sections';
import { hasBrokenBlock, type Section, toSection } from './ini/to-section';

export type { Section } from './ini/to-section';

/** What the AWS config and credentials files say, read afresh. Sections hold secrets: they stay in the EC2 room. */
export interface AwsFiles {
  readonly paths: AwsFilePaths;
  /** By name; the credentials file's keys win over the config file's. */
  readonly profiles: ReadonlyMap<string, Section>;
  /** By the name of the profile. */
  readonly keys: ReadonlyMap<string, ProfileKeys>;
  readonly ssoSessions: ReadonlyMap<string, Section>;
  readonly services: ReadonlyMap<string, Section>;
  readonly problems: readonly FileProblem[];
}

/** The one section that a profile's keys and their token are taken from: botocore never mixes those of two files. */
export interface ProfileKeys {
  readonly section: Section;
  /** Keys in the credentials file count before a login session and a credential_process, those in the config file after them. */
  readonly inCredentialsFile: boolean;
}

export interface AwsFilePaths {
  readonly config: string;
  readonly credentials: string;
}

/** What a person has to correct in a file. Holds no value of a key. */
export type FileProblem =
  | { readonly kind: 'unreadable'; readonly path: string; readonly code: string }
  | { readonly kind: 'utf-16'; readonly path: string }
  | { readonly kind: 'line'; readonly path: string; readonly line: number; readonly fault: LineFault };

export type LineFault = IniFaultKind | 'not-utf-8' | 'nameless-section' | 'broken-block';

/** As of a process. For AWS's tools an empty variable is none, so these are read by their truth. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads them as botocore does; what botocore rejects is a problem, and the rest is read all the same. Never rejects: a file
 * that is missing is empty, one that cannot be read is a problem.
 */
export async function readAwsFiles(env: Environment): Promise<AwsFiles> {
  const paths = awsFilePaths(env);
  const [config, credentials] = await Promise.all([readIni(paths.config), readIni(paths.credentials)]);
  const { nameless, ...sorted } = sortSections(config.ini);
  const profiles = new Map(sorted.profiles);
  const keys = new Map([...profiles].map(([name, section]) => [name, { section, inCredentialsFile: false }]));
  for (const [name, ini] of credentials.ini.sections) {
    const section = toSection(ini);
    profiles.set(name, Object.assign(Object.create(null), profiles.get(name), section));
    if (section.aws_access_key_id !== undefined) keys.set(name, { section, inCredentialsFile: true });
  }
  const unnamed = nameless.map(line => lineProblem(paths.config, line, 'nameless-section'));
  return {
    paths,
    ...sorted,
    profiles,
    keys,
    problems: [...inOrder([...config.problems, ...unnamed]), ...inOrder(credentials.problems)],
  };
}

/** Where the files are, whether they exist or not: the places that AWS's own tools read. */
export function awsFilePaths(env: Environment): AwsFilePaths {
  const resolve = (configured: string | undefined, name: string) =>
    configured ? expandPath(configured, env) : path.join(homeOf(env), '.aws', name);
  return {
    config: resolve(env.AWS_CONFIG_FILE, 'config'),
    credentials: resolve(env.AWS_SHARED_CREDENTIALS_FILE, 'credentials'),
  };
}

interface ReadFile {
  readonly ini: Ini;
  readonly problems: readonly FileProblem[];
}

async function readIni(file: string): Promise<ReadFile> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return { ini: parseIni(''), problems: code === 'ENOENT' ? [] : [{ kind: 'unreadable', path: file, code }] };
  }
  const decoded = decodeText(bytes);
  if (decoded.kind === 'utf-16') return { ini: parseIni(''), problems: [{ kind: 'utf-16', path: file }] };
  const ini = parseIni(decoded.text);
  const problems = ini.faults.map(({ kind, line }) => lineProblem(file, line, kind));
  if (decoded.invalidAt !== undefined) {
    const line = decoded.text.slice(0, decoded.invalidAt).split(/\r\n|\n|\r/).length;
    problems.unshift(lineProblem(file, line, 'not-utf-8'));
  }
  for (const section of ini.sections.values()) {
    if (hasBrokenBlock(section)) problems.push(lineProblem(file, section.line, 'broken-block'));
  }
  return { ini, problems };
}

function lineProblem(file: string, line: number, fault: LineFault): FileProblem {
  return { kind: 'line', path: file, line, fault };
}

/** The first of them: a file that is no config file at all has one in each line. */
function inOrder(problems: readonly FileProblem[]): readonly FileProblem[] {
  const lineOf = (problem: FileProblem) => (problem.kind === 'line' ? problem.line : 0);
  return problems.toSorted((a, b) => lineOf(a) - lineOf(b)).slice(0, maxProblems);
}

const maxProblems = 20;
