// What a release uploads, in out/release: `npm run release:build` makes it in the workflow of a tag, and
// `npm run release:dry` makes it anywhere, checks the workflows too, and says what would be uploaded.
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { npmProgram } from '../../test/support/npm.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const dry = process.argv.includes('--dry');
const to = 'out/release';
const actionlint = 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.7';
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
/** The Marketplace knows no suffixes: an odd minor version is a pre-release, an even one a release. */
const preRelease = Number(version.split('.')[1]) % 2 === 1;

rmSync(to, { recursive: true, force: true });
mkdirSync(to, { recursive: true });
writeFileSync(`${to}/notes.md`, changelogEntry());
checkTag();
node('test/l10n/l10n.mjs', ...(dry ? [] : ['--complete']));
node('client/build.mjs', '--production');
packExtension();
node('client/package/npm.mjs', '--to', to);
node('client/package/audit.mjs', ...(dry ? [] : ['--required']));
fill('pre-commit');
fill('action');
mkdirSync(`${to}/action/dist`);
cpSync('dist/action.js', `${to}/action/dist/index.js`);
cpSync('dist/ThirdPartyNotices-npm.txt', `${to}/action/ThirdPartyNotices.txt`);
cpSync('LICENSE', `${to}/action/LICENSE`);
if (dry) checkWorkflows();
tell();

function checkTag() {
  const { GITHUB_REF_TYPE: type, GITHUB_REF_NAME: tag } = process.env;
  if (type === 'tag' && tag !== `v${version}`) stop(`The tag ${tag} is not v${version}, the version of package.json.`);
}

/** The newest entry is the version's own: a release without a word about it is forgotten work. */
function changelogEntry() {
  const [, newest = ''] = readFileSync('CHANGELOG.md', 'utf8').split(/^## /m);
  if (!newest.startsWith(`${version}\n`)) stop(`CHANGELOG.md does not begin with an entry for ${version}.`);
  return newest.slice(version.length).trim();
}

function packExtension() {
  const file = `${to}/ami-authoring-${version}.vsix`;
  const vsce = 'node_modules/@vscode/vsce/vsce';
  node(vsce, 'package', '--no-dependencies', '--out', file, ...(preRelease ? ['--pre-release'] : []));
  if (statSync(file).size > 1_200_000) stop(`${file} is larger than 1.2 MB.`);
}

/** A repository of its own: what stands under .github, with the version in the place of the word. */
function fill(name) {
  const isSource = file => /\.ts$/.test(file);
  cpSync(`.github/${name}`, `${to}/${name}`, { recursive: true, filter: file => !isSource(file) });
  for (const file of readdirSync(`${to}/${name}`)) {
    const path = `${to}/${name}/${file}`;
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('VERSION', version));
  }
}

function checkWorkflows() {
  const { status, error } = spawnSync('go', ['run', actionlint], { stdio: 'inherit' });
  if (error) console.log('The workflows were not checked: Go is not installed here.');
  else if (status !== 0) stop('actionlint found faults in the workflows.');
  else console.log('actionlint finds no fault in the workflows.');
}

function tell() {
  if (process.env.GITHUB_OUTPUT) appendFileSync(process.env.GITHUB_OUTPUT, `pre-release=${preRelease}\n`);
  console.log(`\n${version}${preRelease ? ' (pre-release)' : ''} is in ${to}:`);
  for (const file of readdirSync(to, { recursive: true })) {
    const { size } = statSync(`${to}/${file}`);
    if (statSync(`${to}/${file}`).isFile()) console.log(`  ${String(Math.ceil(size / 1000)).padStart(6)} kB  ${file}`);
  }
  if (dry) console.log('Nothing was uploaded.');
}

function node(program, ...args) {
  const { status } = spawnSync(process.execPath, [program, ...args], {
    stdio: 'inherit',
    env: { ...process.env, npm_execpath: npmProgram().before[0] ?? '' },
  });
  if (status !== 0) stop(`${program} failed.`);
}

function stop(reason) {
  console.error(reason);
  process.exit(1);
}
