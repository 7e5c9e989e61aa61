// `npm run package:npm`: the command line as an npm package, ami-authoring-VERSION.tgz. It is laid out in out/npm from
// the bundles of a build: no sources, no scripts, and no dependencies. `--to FOLDER` puts the file elsewhere.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { npmProgram } from '../../test/support/npm.mjs';

const { to } = parseArgs({ options: { to: { type: 'string', default: '.' } } }).values;
const destination = resolve(to);
process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

const stage = 'out/npm';
const programs = ['cli', 'check', 'convert-command', 'convert', 'server', 'sandbox', 'mcp', 'mcp-account', 'aws'];
const missing = programs.filter(name => !existsSync(`dist/${name}.js`));
if (missing.length > 0) {
  console.error(`dist/${missing[0]}.js is missing. Run: npm run build`);
  process.exit(1);
}

rmSync(stage, { recursive: true, force: true });
mkdirSync(`${stage}/dist`, { recursive: true });
const partsOfServer = readdirSync('dist').flatMap(file => file.match(/^(server-.+)\.js$/)?.[1] ?? []);
for (const name of [...programs, ...partsOfServer]) {
  const text = readFileSync(`dist/${name}.js`, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
  const start = name === 'cli' && !text.startsWith('#!') ? '#!/usr/bin/env node\n' : '';
  writeFileSync(`${stage}/dist/${name}.js`, start + text);
}
for (const file of [
  'schemas/create-image.schema.json',
  'schemas/ami-after.schema.json',
  'schemas/rules.schema.json',
  'schemas/rules.md',
  'LICENSE',
]) {
  cpSync(file, `${stage}/${file}`);
}
cpSync('dist/ThirdPartyNotices-npm.txt', `${stage}/ThirdPartyNotices.txt`);
cpSync('.github/npm/README.md', `${stage}/README.md`);
writeFileSync(`${stage}/package.json`, `${JSON.stringify(manifest(), null, 2)}\n`);

const { command, before, shell } = npmProgram();
const args = [...before, 'pack', '--pack-destination', destination, '--loglevel=error'];
const { status } = spawnSync(command, args, { cwd: stage, stdio: 'inherit', shell });
process.exitCode = status ?? 1;

function manifest() {
  const { name, version, license, repository, bugs, homepage, keywords, engines } = readJson('package.json');
  return {
    name,
    version,
    description: 'Checks and converts EC2 CreateImage requests; a language server and a simulated EC2 for them',
    license,
    repository,
    bugs,
    homepage,
    keywords,
    engines: { node: engines.node },
    bin: { [name]: 'dist/cli.js' },
    publishConfig: { access: 'public', provenance: true },
  };
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
