import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readProfiles } from '../../../client/src/ec2/profiles';
import { type AwsFolder, makeAwsFolder } from './support/aws-folder';

describe('profiles of the AWS files', () => {
  let folder: AwsFolder;
  beforeEach(async () => {
    folder = await makeAwsFolder();
  });
  afterEach(() => folder.remove());

  const names = async (env = folder.env) => (await readProfiles(env)).profiles.map(({ name }) => name);

  it('none without files, and no complaint', async () => {
    assert.deepEqual(await readProfiles(folder.env), { profiles: [], problems: [] });
  });

  it('of both files, default first', async () => {
    await folder.write('config', '[profile b]\nregion = eu-west-1\n[default]\nregion = us-east-1\n');
    await folder.write(
      'credentials',
      '[a]\naws_access_key_id = x\naws_secret_access_key = y\n[b]\naws_access_key_id = x\naws_secret_access_key = y\n',
    );
    assert.deepEqual(await names(), ['default', 'b', 'a']);
    const { profiles } = await readProfiles(folder.env);
    assert.deepEqual(profiles[1], {
      name: 'b',
      kind: 'static',
      region: 'eu-west-1',
      regionMeant: undefined,
      endpoint: undefined,
      problem: undefined,
    });
  });

  it('of other files by their variables, a tilde included', async () => {
    await folder.write('work', '[profile work]\nregion = x\n');
    assert.deepEqual(await names({ ...folder.env, AWS_CONFIG_FILE: path.join(folder.path, 'work') }), ['work']);
    assert.deepEqual(await names({ ...folder.env, AWS_CONFIG_FILE: '~/.aws/work' }), ['work']);
  });

  it('are read afresh each time', async () => {
    await folder.write('config', '[profile a]\nregion = x\n');
    assert.deepEqual(await names(), ['a']);
    await folder.write('config', '[profile b]\nregion = x\n');
    assert.deepEqual(await names(), ['b']);
  });

  it('take the region of the environment where they name none', async () => {
    await folder.write('config', '[profile a]\noutput = json\n[profile b]\nregion = eu-west-1\n');
    const { profiles } = await readProfiles({ ...folder.env, AWS_REGION: 'us-west-2' });
    assert.deepEqual(
      profiles.map(({ region }) => region),
      ['us-west-2', 'eu-west-1'],
    );
  });

  it('sso-session and services sections are none', async () => {
    await folder.write(
      'config',
      '[sso-session s]\nsso_region = x\n[services s]\nec2 =\n  endpoint_url = http://x\n[profile a]\nregion = x\n',
    );
    assert.deepEqual(await names(), ['a']);
  });

  it('hold no secret', async () => {
    await folder.write(
      'credentials',
      '[a]\naws_access_key_id = AKIASECRET\naws_secret_access_key = SECRET1\naws_session_token = SECRET2\n',
    );
    assert.doesNotMatch(JSON.stringify(await readProfiles(folder.env)), /SECRET/);
  });

  describe('by hand broken', () => {
    const broken: readonly (readonly [what: string, text: string, profiles: readonly string[], problem: RegExp])[] = [
      ['an open section', '[profile a\nregion = x\n[profile b]\nregion = y\n', ['b'], /config:1: .*no closing bracket/],
      ['a line outside', 'region = x\n[profile b]\nregion = y\n', ['b'], /config:1: .*before the first section/],
      ['a line without =', '[profile b]\nregion = y\nnonsense SECRET\n', ['b'], /config:3: .*no "="/],
      ['a line without a key', '[profile b]\n= SECRET\n', ['b'], /config:2: .*no key before "="/],
      ['a section twice', '[profile b]\nregion = x\n[profile b]\noutput = json\n', ['b'], /config:3: .*already exists/],
      ['a key twice', '[profile b]\nregion = x\nregion = y\n', ['b'], /config:3: This key already exists/],
      ['an indented section', '[profile a]\nregion = x\n  [profile b]\n', ['a'], /config:3: .*Remove the indentation/],
      ['a name without quotes', '[profile my team]\nregion = x\n[profile b]\n', ['b'], /config:1: .*double quotes/],
      ['a block without =', '[profile b]\ns3 =\n  nonsense SECRET\n', ['b'], /config:1: .*indented line without "="/],
      [
        'a hostile name',
        '[profile __proto__]\nregion\n[profile b]\nregion = y\n',
        ['__proto__', 'b'],
        /config:2: .*no "="/,
      ],
      ['bytes', '\u0001\uFFFD\u0000', [], /config:1: .*before the first section/],
    ];
    for (const [what, text, profiles, problem] of broken) {
      it(`${what}: the rest is read, and the line is named but not quoted`, async () => {
        await folder.write('config', text);
        const read = await readProfiles(folder.env);
        assert.deepEqual(
          read.profiles.map(({ name }) => name),
          profiles,
        );
        assert.match(read.problems[0] ?? '', problem);
        assert.doesNotMatch(read.problems.join(), /SECRET/);
      });
    }

    it('a folder instead of a file is a sentence', async () => {
      await mkdir(path.join(folder.path, 'config'), { recursive: true });
      const { problems } = await readProfiles(folder.env);
      assert.match(problems[0] ?? '', /^Could not read .*config \(EISDIR\)\.$/);
    });

    it('a megabyte of nonsense is a few sentences', async () => {
      await folder.write('config', 'x');
      await writeFile(path.join(folder.path, 'config'), '[profile a\n'.repeat(100_000));
      assert.equal((await readProfiles(folder.env)).problems.length, 20);
    });
  });
});
