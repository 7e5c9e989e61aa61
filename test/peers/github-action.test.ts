import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './support/run-program';

/** The action's program as GitHub starts it: inputs in the environment, and a file for the outputs. */
describe('the GitHub Action', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ami-action-'));
    await writeFile(join(folder, 'good.ami.json'), '{ "InstanceId": "i-0123456789abcdef0", "Name": "web" }');
    await writeFile(
      join(folder, 'bad.ami.json'),
      '{ "InstanceId": "i-0123456789abcdef0",\n  "Name": "w", "NoReboot": true }',
    );
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const run = (inputs: Record<string, string>) => {
    const named = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
    const env = { ...Object.fromEntries(named), GITHUB_WORKSPACE: folder, GITHUB_OUTPUT: join(folder, 'outputs') };
    return runProgram(process.execPath, ['dist/action.js'], env);
  };

  it('fails for an error, shows it at its line, and counts', async () => {
    const { code, output } = await run({ files: '.', 'sarif-file': 'found.sarif' });
    assert.equal(code, 1);
    assert.match(output, /^::error file=bad\.ami\.json,line=2,/m);
    assert.doesNotMatch(output, /good\.ami\.json/);
    assert.match(await readFile(join(folder, 'outputs'), 'utf8'), /^errors=1\nwarnings=\d+\n$/);
    assert.equal(JSON.parse(await readFile(join(folder, 'found.sarif'), 'utf8')).version, '2.1.0');
  });

  it('fails for warnings only when it is told how many are too many', async () => {
    await writeFile(
      join(folder, 'warned.ami.json'),
      '{ "InstanceId": "i-0123456789abcdef0", "Name": "api", "Name": "web" }',
    );
    assert.equal((await run({ files: 'warned.ami.json' })).code, 0);
    assert.equal((await run({ files: 'warned.ami.json', 'max-warnings': '0' })).code, 1);
    assert.equal(
      (await run({ files: 'warned.ami.json', 'max-warnings': '0', rules: 'json-duplicate-key=off' })).code,
      0,
    );
  });

  it('says what it cannot do', async () => {
    const { code, output } = await run({ files: 'missing.ami.json', rules: '' });
    assert.equal(code, 2);
    assert.match(output, /^::error::.*missing\.ami\.json/m);
  });
});
