import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type AwsFiles, type LineFault, readAwsFiles, type Section } from '../../client/src/ec2/aws-files';
import { runProgram } from './support/run-program';
import { usePython } from './support/use-python';

describe('peers: AWS files, read by botocore and by the extension', function () {
  this.timeout(120_000);
  const python = usePython();
  let root: string;
  let answers: Readonly<Record<string, BotocoreAnswer | null>>;

  before(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'ami-aws-files-'));
    for (const [name, { config, credentials }] of Object.entries(pairs)) {
      const folder = path.join(root, name);
      await mkdir(folder);
      await writeFile(path.join(folder, 'config'), config);
      await writeFile(path.join(folder, 'credentials'), credentials);
    }
    // Python reads files in the encoding of the locale; AWS's documentation says UTF-8.
    const env = { ...process.env, PYTHONUTF8: '1' };
    const { code, output, errors } = await runProgram(python.program, ['test/peers/read-aws-files.py', root], env);
    assert.equal(code, 0, errors);
    answers = JSON.parse(output);
  });
  after(async () => {
    if (root !== undefined) await rm(root, { recursive: true, force: true });
  });

  const readPair = (name: string) =>
    readAwsFiles({
      AWS_CONFIG_FILE: path.join(root, name, 'config'),
      AWS_SHARED_CREDENTIALS_FILE: path.join(root, name, 'credentials'),
    });

  it('the same profiles, sessions and services with the same values, wherever botocore reads the files', async () => {
    let accepted = 0;
    for (const [name, answer] of Object.entries(answers)) {
      if (answer === null) continue;
      accepted += 1;
      const files = await readPair(name);
      assert.deepEqual(comparable(files), flattened(answer), describePair(name));
      assert.deepEqual(files.problems.filter(isRejecting), [], describePair(name));
    }
    console.log(`    ${accepted} of ${Object.keys(answers).length} pairs of files are read by botocore`);
    assert.ok(accepted > 100);
  });

  it('a line is named wherever botocore rejects a file', async () => {
    const rejected = Object.keys(answers).filter(name => answers[name] === null);
    assert.ok(rejected.length > 100);
    for (const name of rejected) {
      const { problems } = await readPair(name);
      assert.ok(problems.some(isRejecting), describePair(name));
    }
  });
});

type Block = Readonly<Record<string, string>>;
type BotocoreSection = Readonly<Record<string, string | Block>>;

interface BotocoreAnswer {
  readonly profiles: Readonly<Record<string, BotocoreSection>>;
  readonly ssoSessions: Readonly<Record<string, BotocoreSection>>;
  readonly services: Readonly<Record<string, BotocoreSection>>;
}

function isRejecting(problem: AwsFiles['problems'][number]): boolean {
  const harmless: readonly LineFault[] = ['indented-section', 'nameless-section'];
  return problem.kind !== 'line' || !harmless.includes(problem.fault);
}

function comparable({ profiles, ssoSessions, services }: AwsFiles) {
  const plain = (sections: ReadonlyMap<string, Section>) =>
    Object.fromEntries([...sections].map(([name, section]) => [name, { ...section }]));
  return { profiles: plain(profiles), ssoSessions: plain(ssoSessions), services: plain(services) };
}

function flattened({ profiles, ssoSessions, services }: BotocoreAnswer) {
  const flat = (sections: Readonly<Record<string, BotocoreSection>>) =>
    Object.fromEntries(Object.entries(sections).map(([name, section]) => [name, flattenSection(section)]));
  return { profiles: flat(profiles), ssoSessions: flat(ssoSessions), services: flat(services) };
}

function flattenSection(section: BotocoreSection): Block {
  return Object.fromEntries(
    Object.entries(section).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[key, value]]
        : Object.entries(value).map(([name, nested]) => [`${key}.${name}`, nested]),
    ),
  );
}

interface Pair {
  readonly config: string;
  readonly credentials: string;
}

function describePair(name: string): string {
  return `${name}: ${JSON.stringify(pairs[name])}`;
}

/** Lines that people write, and the neighbours that differ by a blank or a mark. */
const headers = [
  ...['[default]', '[profile a]', '[profile b]', '[profile "my team"]', "[profile 'c d']", '[profile my team]'],
  ...['[profile größe]', '[profile a[b]]', '[profile a#b]', '[profile a=b]', '[profile a\\ b]', '[profile "a]'],
  ...[
    '[ profile a ]',
    '[profile a ]',
    '[profilex a]',
    '[profile]',
    '[a]',
    '[DEFAULT]',
    '[preview]',
    '[]',
    '[profile a',
  ],
  ...['[profile a] # one', '[profile a];', '[sso-session s]', '[sso-session "s t"]', '[services s]', '  [profile e]'],
];
const optionLines = [
  ...[
    'region = eu-west-1',
    'Region=us-east-1',
    'region : x',
    'region: y',
    'region',
    '= x',
    ': x',
    'region =',
    ' region = z',
  ],
  ...[
    '  output = json',
    '\toutput=text',
    'key=a=b:c',
    'url: http://x:1/?a=b',
    'role_arn = x # y',
    'credential_process = a "b # c"',
  ],
  ...[
    '# comment',
    '; comment',
    '  # indented',
    '#',
    '',
    '   ',
    's3 =',
    '  max = 5',
    '  Url=a=b',
    '    deep = 1',
    '  nonsense',
  ],
  ...[
    'ec2 =',
    '  endpoint_url = http://x',
    'größe = ä',
    'a\u00a0= b\u00a0',
    'b =\u2003c',
    '\u000bd = e',
    'x = 1\u000c2',
    'é É = É',
  ],
  ...['%(x)s = %(y)s', '${a} = ${b}', 'rem = x', 'REM x', 'a.b = c', '-x = -', '[x = y', 'k = [v]'],
];

/** Files as people have them: after years, from Windows, from a wiki, from several tools that write into them. */
const handMade: Readonly<Record<string, Pair>> = {
  'by the AWS CLI': {
    config: '[default]\nregion = eu-central-1\noutput = json\n[profile prod]\nregion = us-east-1\n',
    credentials:
      '[default]\naws_access_key_id = A\naws_secret_access_key = s/+=\n[prod]\naws_access_key_id = B\naws_secret_access_key = t\n',
  },
  'a session of IAM Identity Center that two profiles share': {
    config:
      '[sso-session corp]\nsso_start_url = https://corp.awsapps.com/start#/\nsso_region = eu-west-1\nsso_registration_scopes = sso:account:access\n\n[profile dev]\nsso_session = corp\nsso_account_id = 111122223333\nsso_role_name = Developer\n\n[profile prod]\nsso_session = corp\nsso_account_id = 444455556666\nsso_role_name = ReadOnly\n',
    credentials: '',
  },
  'roles in a chain, with comments between': {
    config:
      '# base\n[profile base]\nregion=us-west-2\n\n; first hop\n[profile hop]\nrole_arn = arn:aws:iam::111122223333:role/hop\nsource_profile = base\nmfa_serial = arn:aws:iam::111122223333:mfa/me\n\n[profile "last hop"]\nrole_arn = arn:aws:iam::444455556666:role/last\nsource_profile = hop\nexternal_id = a=b:c\nduration_seconds = 3600\n',
    credentials: '[base]\naws_access_key_id=A\naws_secret_access_key=s\n',
  },
  'names with spaces, umlauts and quotes, from Windows': {
    config:
      '[profile \'Größe & Maß\']\r\nregion = eu-central-1\r\n\r\n[profile "my team"]\r\nREGION = eu-west-1\r\nOutput: yaml\r\n',
    credentials: '[my team]\r\naws_access_key_id = A\r\naws_secret_access_key = s\r\n',
  },
  'nested settings and services': {
    config:
      '[profile local]\nservices = local\nregion = us-east-1\ns3 =\n  max_concurrent_requests = 20\n  addressing_style = path\n\n[services local]\nec2 =\n  endpoint_url = http://127.0.0.1:4566\nsts =\n  endpoint_url = http://127.0.0.1:4566\n',
    credentials: '',
  },
  'a process that prints keys': {
    config:
      '[profile vault]\ncredential_process = "/opt/my tools/vault" export --profile "a b" # the new one\nregion = eu-north-1\n',
    credentials: '',
  },
  'a profile twice, once in each file': {
    config: '[profile a]\nregion = eu-west-1\n',
    credentials: '[a]\naws_access_key_id = A\naws_secret_access_key = s\nregion = us-east-1\n',
  },
  'a section twice, as after a merge': {
    config: '[profile a]\nregion = eu-west-1\n[profile a]\noutput = json\n',
    credentials: '',
  },
  'a heading that lost its bracket': {
    config: '[profile a\nregion = eu-west-1\n',
    credentials: '[a]\naws_access_key_id = A\naws_secret_access_key = s\n',
  },
};

const generated: Readonly<Record<string, Pair>> = Object.fromEntries(
  Array.from({ length: 1500 }, (_, index) => {
    const pick = randomPicker(index + 1);
    return [`pair-${index}`, { config: makeFile(pick), credentials: makeFile(pick).replaceAll('[profile ', '[') }];
  }),
);

const pairs: Readonly<Record<string, Pair>> = { ...handMade, ...generated };

type Pick = <Item>(from: readonly Item[]) => Item;

/** A third of the files begin with a section and repeat nothing, as files that work do. */
function makeFile(pick: Pick): string {
  const isTidy = pick([true, true, true, false]);
  const lines = isTidy ? [] : [pick(optionLines), pick(headers)];
  const left = new Set([...headers, ...optionLines]);
  for (let sections = pick([0, 1, 2, 3]); sections > 0; sections -= 1) {
    const draw = (from: readonly string[]) => {
      const line = pick(from);
      if (isTidy && (!left.delete(line) || !isHarmless(line))) return;
      lines.push(line);
    };
    draw(headers);
    for (let options = pick([0, 1, 2, 3, 4]); options > 0; options -= 1) draw(optionLines);
  }
  return lines.join(pick(['\n', '\n', '\n', '\r\n', '\r'])) + pick(['', '\n']);
}

function isHarmless(line: string): boolean {
  return line.startsWith('[') ? line.includes(']') : line === '' || /^[^:=]+[:=]|^\s*[#;]/.test(line);
}

/** The same choices for the same seed (mulberry32). */
function randomPicker(seed: number): Pick {
  let state = seed;
  return <Item>(from: readonly Item[]): Item => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    const item = from[((mixed ^ (mixed >>> 14)) >>> 0) % from.length];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  };
}
