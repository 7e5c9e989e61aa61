import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './support/run-program';
import { usePython } from './support/use-python';

/** pre-commit itself with our definition of the hook, which installs the packed npm package. */
describe('peers: the hook in pre-commit', function () {
  this.timeout(300_000);
  const python = usePython();
  let folder: string;
  let repository: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ami-hook-'));
    await succeed(process.execPath, ['client/package/npm.mjs', '--to', folder], process.cwd());
    const [tarball = ''] = (await readdir(folder)).filter(file => file.endsWith('.tgz'));
    const mirror = await gitRepository('mirror');
    await cp('.github/pre-commit', mirror, { recursive: true });
    const definition = join(mirror, '.pre-commit-hooks.yaml');
    const text = await readFile(definition, 'utf8');
    assert.match(text, /'ami-authoring@VERSION'/);
    await writeFile(definition, text.replace('ami-authoring@VERSION', join(folder, tarball)));
    await commitAll(mirror);
    repository = await gitRepository('requests');
    const config = `repos:\n  - repo: ${mirror}\n    rev: HEAD\n    hooks:\n      - id: ami-requests\n        language_version: system\n`;
    await writeFile(join(repository, '.pre-commit-config.yaml'), config);
    await writeFile(join(repository, 'web.ami.json'), '{ "InstanceId": "i-0123456789abcdef0", "Name": "web" }\n');
    await writeFile(join(repository, 'other.json'), '{ "Name": 1 }\n');
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('lets a good request pass', async () => {
    const { code, output } = await preCommit();
    assert.equal(code, 0, output);
    assert.match(output, /EC2 CreateImage requests\.+Passed/);
  });

  it('stops a commit with a faulty one and says why', async () => {
    await writeFile(join(repository, 'web.ami.json'), '{ "InstanceId": "i-0123456789abcdef0", "Name": "w" }\n');
    const { code, output } = await preCommit();
    assert.notEqual(code, 0);
    assert.match(output, /web\.ami\.json.*name-length/s);
  });

  async function preCommit() {
    await succeed('git', ['add', '--all'], repository);
    return run(python.program, ['-m', 'pre_commit', 'run', '--all-files'], repository);
  }

  async function gitRepository(name: string): Promise<string> {
    const path = join(folder, name);
    await mkdir(path);
    await succeed('git', ['init', '--quiet'], path);
    return path;
  }

  async function commitAll(path: string): Promise<void> {
    await succeed('git', ['add', '--all'], path);
    const author = ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
    await succeed('git', [...author, 'commit', '--quiet', '--message', 'Hook'], path);
  }

  function run(program: string, args: readonly string[], cwd: string) {
    const env = {
      ...process.env,
      PRE_COMMIT_HOME: join(folder, 'home'),
      GIT_CONFIG_NOSYSTEM: '1',
      PRE_COMMIT_COLOR: 'never',
    };
    return runProgram(program, args, env, cwd);
  }

  async function succeed(program: string, args: readonly string[], cwd: string): Promise<void> {
    const { code, output, errors } = await run(program, args, cwd);
    assert.equal(code, 0, output + errors);
  }
});
