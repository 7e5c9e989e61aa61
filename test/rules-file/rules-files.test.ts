import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readRulesFile } from '../../server/src/rules-file/read-rules-file';
import { RulesFiles } from '../../server/src/rules-file/rules-files';

describe('The rules files of a disk', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ami-rules-files-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function write(path: string, content: object): Promise<void> {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), JSON.stringify(content));
  }

  it('count for the requests beside and below them', async () => {
    await write('.ami-rules.json', { rules: { 'name-length': 'off' } });
    const files = new RulesFiles(readRulesFile);
    assert.deepEqual(files.severitiesOf(join(folder, 'web.ami.json')), { 'name-length': 'off' });
    assert.deepEqual(files.severitiesOf(join(folder, 'a/b/web.ami.json')), { 'name-length': 'off' });
    assert.deepEqual(files.severitiesOf(join(dirname(folder), 'web.ami.json')), {});
  });

  it('count alone where they are nearest', async () => {
    await write('.ami-rules.json', { rules: { 'name-length': 'off' } });
    await write('a/.ami-rules.json', { rules: { 'name-charset': 'hint' } });
    assert.deepEqual(new RulesFiles(readRulesFile).severitiesOf(join(folder, 'a/web.ami.json')), {
      'name-charset': 'hint',
    });
  });

  it('have other severities for the files that a glob matches, and the last one wins', async () => {
    await write('.ami-rules.json', {
      rules: { 'name-length': 'off', 'json-comment': 'off' },
      overrides: [
        { files: 'prod/**', rules: { 'name-length': 'error' } },
        { files: ['x.ami.json', 'prod/eu/*'], rules: { 'name-length': 'warning' } },
      ],
    });
    const of = (path: string) => new RulesFiles(readRulesFile).severitiesOf(join(folder, path))['name-length'];
    assert.deepEqual(
      [of('web.ami.json'), of('prod/web.ami.json'), of('prod/eu/web.ami.json')],
      ['off', 'error', 'warning'],
    );
  });

  it('are read again after they were forgotten', async () => {
    const files = new RulesFiles(readRulesFile);
    assert.deepEqual(files.severitiesOf(join(folder, 'web.ami.json')), {});
    await write('.ami-rules.json', { rules: { 'name-length': 'off' } });
    assert.deepEqual(files.severitiesOf(join(folder, 'web.ami.json')), {});
    files.forget();
    assert.deepEqual(files.severitiesOf(join(folder, 'web.ami.json')), { 'name-length': 'off' });
  });

  it('do not stop anything where they are no files', async () => {
    await mkdir(join(folder, '.ami-rules.json'));
    assert.deepEqual(new RulesFiles(readRulesFile).severitiesOf(join(folder, 'web.ami.json')), {});
  });
});

describe('A rules file', () => {
  it('says what is wrong with it, and the rest counts', () => {
    const { rules, problems } = readRulesFile(`{
      // why
      "rules": { "name-lenght": "off", "name-charset": "loud", "json-comment": "off", "__proto__": "off" },
      "rule": {},
      "overrides": [{ "rules": {} }, 1]
    }`);
    assert.deepEqual(rules, { 'json-comment': 'off' });
    assert.deepEqual(
      problems,
      [
        'Unknown member "rule".',
        'The rule "name-lenght" does not exist. Did you mean name-length?',
        'name-charset must be error, warning, information, hint, or off.',
        'The rule "__proto__" does not exist.',
        'Each override requires "files", a glob pattern or a list of glob patterns.',
        'Each override requires "files", a glob pattern or a list of glob patterns.',
      ].toSorted((a, b) => problems.indexOf(a) - problems.indexOf(b)),
    );
  });

  it('is an object', () => {
    assert.deepEqual(readRulesFile('[]').problems, ['The file must be a JSON object.']);
    assert.deepEqual(readRulesFile('').problems, ['The file must be a JSON object.']);
  });

  it('is JSON', () => {
    assert.deepEqual(readRulesFile('{ "rules": { "name-length": "off" ').problems, ['The file is not valid JSON.']);
  });
});
