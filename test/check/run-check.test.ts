import assert from 'node:assert/strict';
import { check, faulty, risky, valid } from './run';

describe('check.js', () => {
  describe('returns', () => {
    const cases: Readonly<Record<string, readonly [args: readonly string[], code: number]>> = {
      '0 for a valid file': [['valid.ami.json'], 0],
      '1 for an error': [['faulty.ami.json'], 1],
      '0 for a warning, of which as many are allowed as there are': [['risky.ami.json'], 0],
      '1 for a warning where none is allowed': [['--max-warnings', '0', 'risky.ami.json'], 1],
      '2 for a folder that has no request': [['.git'], 2],
      '0 for as many warnings as are allowed': [['--max-warnings', '1', 'risky.ami.json'], 0],
      '1 for more warnings than are allowed': [['--max-warnings', '1', 'risky.ami.json', 'other.ami.json'], 1],
      '0 for what is switched off': [['--rule', 'json-comment=off', 'risky.ami.json'], 0],
      '1 for what is switched on': [['--rule', 'name-not-unique-pattern=error', 'valid.ami.json'], 1],
      '0 for a file of another kind': [['packer.ami.json'], 0],
      '2 for a file that is not there': [['valid.ami.json', 'missing.ami.json'], 2],
      '2 for a file that is no text, whatever the others have': [['faulty.ami.json', 'image.ami.json'], 2],
      '2 for a glob that matches nothing': [['*.yaml'], 2],
      '2 for an argument that is empty': [['valid.ami.json', ''], 2],
      '2 without files': [[], 2],
      '2 for an option that there is not': [['--fix', 'valid.ami.json'], 2],
      '2 for a format that there is not': [['--format', 'xml', 'valid.ami.json'], 2],
      '2 for a rule that there is not': [['--rule', 'name-lenght=off', 'valid.ami.json'], 2],
      '2 for a severity that there is not': [['--rule', 'name-length=fatal', 'valid.ami.json'], 2],
      '2 for a number that is none': [['--max-warnings', 'many', 'valid.ami.json'], 2],
      '0 for --help': [['--help'], 0],
      '0 for --version': [['--version'], 0],
    };
    const files = {
      'valid.ami.json': valid,
      'faulty.ami.json': faulty,
      'risky.ami.json': risky,
      'other.ami.json': risky,
      'packer.ami.json': '{ "builders": [] }',
      'image.ami.json': Uint8Array.of(0xff, 0xd8, 0xff, 0xe0),
    };
    for (const [title, [args, code]] of Object.entries(cases)) {
      it(title, async () => assert.equal((await check(args, files)).code, code));
    }
  });

  it('checks the steps after an image, with the files that they extend', async () => {
    const { printed } = await check(['.'], {
      'web.ami-after.json':
        '{ "extends": ["./all.ami-after.json"], "steps": [{ "id": "a", "PutParameter": { "Name": "/web" } }] }',
      'all.ami-after.json': '{ "steps": [{ "id": "a", "EnableImageDeregistrationProtection": {} }] }',
    });
    assert.match(printed, /^web\.ami-after\.json:1:58: error: A step in all\.ami-after\.json already has the ID "a"\./);
    assert.match(printed, /1 error, 0 warnings in 2 files\n$/);
  });

  it('says in a sentence what it cannot do', async () => {
    const sentenceOf = async (...args: string[]) => (await check(args)).errors.split('\n')[0];
    assert.equal(await sentenceOf('a.ami.json'), 'a.ami.json: File not found.');
    assert.equal(await sentenceOf('*.yaml'), '*.yaml: No files match.');
    assert.equal(
      (await check(['b'], { 'b/c.json': valid })).errors,
      'b: The folder contains no *.ami.json or *.ami-after.json files.\n',
    );
    assert.equal(await sentenceOf(''), '"": The file argument is empty.');
    assert.equal(
      (await check(['-'], {}, Uint8Array.of(0xff, 0xfe, 0x7b, 0))).errors,
      '<stdin>: The file is not UTF-8 text.\n',
    );
    assert.equal(await sentenceOf(), 'Specify the files to check.');
    assert.equal(await sentenceOf('--fix'), "Unknown option '--fix'.");
    assert.equal(
      await sentenceOf('--rule', 'name-lenght=off', 'a'),
      'The rule "name-lenght" does not exist. Did you mean name-length?',
    );
    assert.equal(
      await sentenceOf('--rule', 'name-length', 'a'),
      '--rule name-length= must be error, warning, information, hint, or off.',
    );
    assert.equal(await sentenceOf('--format', 'xml', 'a'), 'Unknown format "xml". Use text, json, sarif, or github.');
  });

  it('prints its options and its version', async () => {
    assert.match((await check(['--help'])).printed, /--format FORMAT +text, json, sarif, or github[\s\S]+Exit code: 0/);
    assert.match((await check(['--version'])).printed, /^\d+\.\d+\.\d+\n$/);
  });

  it('finds files by folder and by glob, each once, and none that is hidden or installed', async () => {
    const files = {
      'a.ami.json': valid,
      'b/c.ami.json': valid,
      'b/d.json': valid,
      'node_modules/e/e.ami.json': faulty,
      '.tool/f.ami.json': faulty,
    };
    const filesOf = async (...args: string[]) =>
      JSON.parse((await check(['--format', 'json', ...args], files)).printed);
    assert.equal((await filesOf('.')).counts.files, 2);
    assert.equal((await filesOf('**/*.ami.json')).counts.files, 2);
    assert.equal((await filesOf('b/*.json', 'b')).counts.files, 2);
    assert.equal((await filesOf('a.ami.json', '*.ami.json')).counts.files, 1);
    assert.equal((await filesOf('a.ami.json', './a.ami.json', 'b/../a.ami.json')).counts.files, 1);
    assert.equal((await filesOf('.tool')).counts.files, 1);
  });

  it('takes severities from the nearest .ami-rules.json, and --rule wins over it', async () => {
    const files = {
      '.ami-rules.json': '{ "overrides": [{ "files": "lax/*", "rules": { "name-length": "off" } }] }',
      'strict/a.ami.json': faulty,
      'lax/a.ami.json': faulty,
    };
    assert.equal((await check(['strict'], files)).code, 1);
    assert.equal((await check(['lax'], files)).code, 0);
    assert.equal((await check(['--rule', 'name-length=error', 'lax'], files)).code, 1);
  });

  it('fails on what is wrong with an .ami-rules.json, and says it once', async () => {
    const files = {
      '.ami-rules.json': '{ "rules": { "name-lenght": "off" } }',
      'a.ami.json': valid,
      'b.ami.json': valid,
    };
    const { code, errors } = await check(['.'], files);
    assert.equal(code, 2);
    assert.match(errors, /^.+\.ami-rules\.json: The rule "name-lenght" does not exist\. Did you mean name-length\?\n$/);
  });

  it('sees a byte order mark', async () => {
    const { printed } = await check(['a.ami.json'], { 'a.ami.json': `\ufeff${valid}` });
    assert.match(printed, /hint: The file starts with a byte order mark.+\n +1 \| \\ufeff\{\n +\| \^{6}\n/);
  });
});
