import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readAwsFiles, type Section } from '../../../client/src/ec2/aws-files';
import { readProfiles } from '../../../client/src/ec2/profiles';
import { type AwsFolder, makeAwsFolder } from './support/aws-folder';

describe('AWS files are read as the AWS CLI reads them', () => {
  let folder: AwsFolder;
  beforeEach(async () => {
    folder = await makeAwsFolder();
  });
  afterEach(() => folder.remove());

  const readConfig = async (config: string) => {
    await folder.write('config', config);
    const { profiles, ssoSessions, services, problems } = await readAwsFiles(folder.env);
    return { profiles: plain(profiles), ssoSessions: plain(ssoSessions), services: plain(services), problems };
  };

  const names: readonly (readonly [header: string, profile: string])[] = [
    ['[profile "my team"]', 'my team'],
    ["[profile 'my team']", 'my team'],
    ['[profile my\\ team]', 'my team'],
    ['[profile größe]', 'größe'],
    ['[profile a[b]]', 'a[b]'],
    ['[profile a=b:c]', 'a=b:c'],
    ['[profile   spaced]', 'spaced'],
    ['[profile a] # the first', 'a'],
    ['[profile a#b]', 'a#b'],
    ['[default]', 'default'],
    ['[profile default]', 'default'],
  ];
  for (const [header, profile] of names) {
    it(`${header} is the profile ${profile}`, async () => {
      assert.deepEqual(await readConfig(`${header}\nregion = eu-west-1\n`), {
        profiles: { [profile]: { region: 'eu-west-1' } },
        ssoSessions: {},
        services: {},
        problems: [],
      });
    });
  }

  const values: readonly (readonly [what: string, lines: string, section: Section])[] = [
    ['keys in any case', 'Region = a\nAWS_ACCESS_KEY_ID=b', { region: 'a', aws_access_key_id: 'b' }],
    [
      'a colon for the equals sign',
      'region : a\nendpoint_url: http://x=1',
      { region: 'a', endpoint_url: 'http://x=1' },
    ],
    ['comments on lines of their own', '# a = b\n  ; c = d\nregion = a', { region: 'a' }],
    [
      'no comments behind values',
      'credential_process = get --key "a # b" # c',
      { credential_process: 'get --key "a # b" # c' },
    ],
    [
      'values on more than one line',
      'credential_process = get\n  --all\n\n  --now\n',
      { credential_process: 'get\n--all\n\n--now' },
    ],
    [
      'nested blocks',
      's3 =\n  Max_Queue = 5\n  url = a:b=c\nregion = a',
      { 's3.Max_Queue': '5', 's3.url': 'a:b=c', region: 'a' },
    ],
    ['empty values', 'region =\noutput = json', { region: '', output: 'json' }],
    ['indented keys', '  region = a\n  output = json', { region: 'a', output: 'json' }],
    ['old line ends', 'region = a\routput = json\r\n', { region: 'a', output: 'json' }],
    ['keys that every object has', '__proto__ = a\nconstructor = b', JSON.parse('{"__proto__":"a","constructor":"b"}')],
  ];
  for (const [what, lines, section] of values) {
    it(what, async () => {
      const { profiles, problems } = await readConfig(`[profile p]\n${lines}\n`);
      assert.deepEqual([profiles, problems], [{ p: section }, []]);
    });
  }

  it('sections of every kind, with values for all in [DEFAULT]', async () => {
    const read = await readConfig(
      '[DEFAULT]\noutput = json\n[sso-session "my company"]\nsso_region = x\n[services s]\nec2 =\n  endpoint_url = y\n[other]\n[preview]\n',
    );
    assert.deepEqual(read, {
      profiles: {},
      ssoSessions: { 'my company': { output: 'json', sso_region: 'x' } },
      services: { s: { output: 'json', 'ec2.endpoint_url': 'y' } },
      problems: [],
    });
  });

  it('the credentials file names profiles without a word before them, and its keys win', async () => {
    await folder.write('config', '[profile my team]\n[profile b]\nregion = x\noutput = json\n');
    await folder.write('credentials', '[my team]\naws_access_key_id = a\n[b]\nregion = y\n');
    const { profiles } = await readAwsFiles(folder.env);
    assert.deepEqual(plain(profiles), { b: { region: 'y', output: 'json' }, 'my team': { aws_access_key_id: 'a' } });
  });

  it('sections and keys that stand twice are one, and the last value counts', async () => {
    const { profiles } = await readConfig('[profile a]\nregion = x\nregion = y\n[profile a]\noutput = json\n');
    assert.deepEqual(profiles, { a: { region: 'y', output: 'json' } });
  });

  it('a byte order mark is no part of the first section', async () => {
    await folder.write('config', '');
    await writeFile(path.join(folder.path, 'config'), '\uFEFF[default]\nregion = x\n');
    const { profiles, problems } = await readAwsFiles(folder.env);
    assert.deepEqual([plain(profiles), problems], [{ default: { region: 'x' } }, []]);
  });

  for (const encoding of ['with a byte order mark', 'without one']) {
    it(`UTF-16 ${encoding} is told once, and how to mend it`, async () => {
      const file = await folder.write('config', '');
      const mark = encoding === 'without one' ? '' : '\uFEFF';
      await writeFile(file, Buffer.from(`${mark}[default]\r\nregion = eu-west-1\r\n`, 'utf16le'));
      const { profiles, problems } = await readProfiles(folder.env);
      assert.deepEqual(profiles, []);
      assert.deepEqual(problems, [`${file} is encoded as UTF-16, which AWS tools cannot read. Save it as UTF-8.`]);
    });
  }

  it('a line in another encoding is named, and the rest is read', async () => {
    const file = await folder.write('config', '');
    await writeFile(file, Buffer.from('[default]\nregion = x\n[profile größe]\nregion = y\n', 'latin1'));
    const { profiles, problems } = await readAwsFiles(folder.env);
    assert.deepEqual([...profiles.keys()], ['default', 'gr\uFFFD\uFFFDe']);
    assert.deepEqual(problems, [{ kind: 'line', path: file, line: 3, fault: 'not-utf-8' }]);
  });

  it('a long line of spaces costs no time', async () => {
    const { problems } = await readConfig(`[default]\nregion = a${' '.repeat(500_000)}b\n`);
    assert.deepEqual(problems, []);
  });

  it('the two profiles of a credentials file in capitals and with colons sign in', async () => {
    await folder.write(
      'credentials',
      '[capitals]\nAWS_ACCESS_KEY_ID=a\nAWS_SECRET_ACCESS_KEY=b\n\n[colon]\naws_access_key_id: a\naws_secret_access_key: b\n',
    );
    const { profiles, problems } = await readProfiles(folder.env);
    assert.deepEqual(
      [profiles.map(({ name, kind }) => `${name} ${kind}`), problems],
      [['capitals static', 'colon static'], []],
    );
  });
});

describe('a region that AWS does not have', () => {
  let folder: AwsFolder;
  before(async () => {
    folder = await makeAwsFolder();
  });
  after(() => folder.remove());

  const regions: readonly (readonly [written: string, meant: string | undefined])[] = [
    ['us-east-1a', 'us-east-1'],
    ['US-EAST-1', 'us-east-1'],
    ['us_east_1', 'us-east-1'],
    ['us-west-2-lax-1a', 'us-west-2'],
    ['"eu-west-1"', 'eu-west-1'],
    ['eu-west-1 # Dublin', 'eu-west-1'],
    ['us-gov-west-1b', 'us-gov-west-1'],
    ['eu-west-1', undefined],
    ['eu-west-9', undefined],
    ['moon', undefined],
  ];
  for (const [written, meant] of regions) {
    it(`${written}: ${meant === undefined ? 'nothing else is offered' : `${meant} is offered at once`}`, async () => {
      await folder.write('config', `[default]\nregion = ${written}\n`);
      const [profile] = (await readProfiles(folder.env)).profiles;
      assert.equal(profile?.regionMeant, meant);
      assert.equal(profile?.problem, meant && `${written} is not an AWS region. Use ${meant}.`);
    });
  }

  it('is no problem at an endpoint that is not one of AWS', async () => {
    await folder.write('config', '[default]\nregion = US-EAST-1\nendpoint_url = http://localhost:4566\n');
    assert.equal((await readProfiles(folder.env)).profiles[0]?.problem, undefined);
  });
});

function plain(sections: ReadonlyMap<string, Section>): Record<string, Section> {
  return Object.fromEntries(
    [...sections].map(([name, section]) => [name, Object.fromEntries(Object.entries(section))]),
  );
}
