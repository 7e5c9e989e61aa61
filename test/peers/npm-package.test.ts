import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// @ts-expect-error npm is a plain module, which starts before anything is installed.
import { npmProgram } from '../support/npm.mjs';
import { runProgram } from './support/run-program';

/** The packed npm package on a machine with nothing but Node: no registry is asked. */
describe('the npm package', function () {
  this.timeout(120_000);
  let folder: string;
  let tarball: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ami-npm-'));
    const { code, errors } = await runProgram(
      process.execPath,
      ['client/package/npm.mjs', '--to', folder],
      process.env,
    );
    assert.equal(code, 0, errors);
    const [name] = (await readdir(folder)).filter(file => file.endsWith('.tgz'));
    assert.ok(name);
    tarball = join(folder, name);
    await writeFile(join(folder, 'package.json'), '{}');
    await npm('install', '--offline', '--no-audit', '--no-fund', tarball);
    await writeFile(join(folder, 'good.ami.json'), '{ "InstanceId": "i-0123456789abcdef0", "Name": "web" }');
    await writeFile(join(folder, 'bad.ami.json'), '{ "InstanceID": "i-0123456789abcdef0", "Name": "web" }');
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('has no dependencies, no scripts and no sources', async () => {
    const inside = join(folder, 'node_modules/ami-authoring');
    const manifest = JSON.parse(await readFile(join(inside, 'package.json'), 'utf8'));
    for (const key of ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies', 'scripts']) {
      assert.equal(manifest[key], undefined, key);
    }
    const files = (await readdir(inside, { recursive: true })).filter(file => /\.\w+$/.test(file));
    assert.deepEqual(
      files.filter(
        file =>
          !/^(dist\/[\w-]+\.js|schemas\/[\w.-]+\.(json|md)|[\w]+\.(json|md|txt))$/.test(file.replaceAll('\\', '/')),
      ),
      [],
    );
    assert.match(await readFile(join(inside, 'ThirdPartyNotices.txt'), 'utf8'), /jsonc-parser \d/);
  });

  it('checks files', async () => {
    const good = await run('check', 'good.ami.json');
    assert.deepEqual([good.code, good.errors], [0, '']);
    const bad = await run('check', 'bad.ami.json');
    assert.equal(bad.code, 1);
    assert.match(bad.output, /property-wrong-case/);
  });

  it('tells its commands, its version and what it does not know', async () => {
    assert.match((await run('--help')).output, /^Usage: ami-authoring COMMAND/m);
    assert.match((await run('--version')).output, /^\d+\.\d+\.\d+\n$/);
    assert.equal((await run('chekc')).code, 2);
    assert.match((await run('sandbox', '--help')).output, /--port/);
  });

  it('explains the options of each command', async () => {
    for (const command of ['check', 'convert', 'server', 'sandbox', 'mcp']) {
      const { code, output, errors } = await run(command, '--help');
      assert.deepEqual([code, errors], [0, ''], command);
      assert.match(output, new RegExp(`^Usage: ami-authoring ${command} `, 'm'));
      assert.match(output, /^ {2}-h, --help {2,}\w/m, command);
    }
  });

  it('asks for a transport when the server is started without one', async () => {
    const { code, errors } = await run('server');
    assert.equal(code, 2);
    assert.match(errors, /--stdio/);
  });

  const run = (...args: string[]) => runIn('node_modules/ami-authoring/dist/cli.js', ...args);

  function runIn(program: string, ...args: string[]) {
    // `--` keeps Node from taking options for its own.
    const script = `process.chdir(${JSON.stringify(folder)}); process.argv.splice(1, 1); require(process.argv[1]);`;
    return runProgram(process.execPath, ['-e', script, '--', 'x', join(folder, program), ...args], { PATH: '' });
  }

  async function npm(...args: string[]) {
    const { command, before: own } = npmProgram();
    const result = await runProgram(command, [...own, ...args, '--prefix', folder], process.env);
    assert.equal(result.code, 0, result.errors);
  }
});
