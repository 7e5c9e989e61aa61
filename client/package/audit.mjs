// `npm run audit`: asks the registry for known vulnerabilities of what is bundled, and of nothing else: the packages that
// only build and test do not reach anybody. `--required` fails when the registry does not answer.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npmProgram } from '../../test/support/npm.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const list = 'out/bundled.json';
if (!existsSync(list)) {
  console.error(`${list} is missing. Run: npm run build`);
  process.exit(2);
}
const bundled = JSON.parse(readFileSync(list, 'utf8'));
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const stale = bundled.filter(({ place, version }) => lock.packages[place]?.version !== version);
if (stale.length > 0) {
  console.error(`package-lock.json has other versions of ${stale.map(({ name }) => name).join(', ')}. Run: npm ci`);
  process.exit(2);
}

const { code, answer } = ask(bundled);
const found = answer?.metadata?.vulnerabilities;
if (found === undefined) {
  const reason = answer?.message ?? answer?.error?.summary ?? 'no answer';
  console.log(`Nothing was audited: the registry did not answer (${reason}). ${bundled.length} packages are bundled.`);
  process.exitCode = process.argv.includes('--required') ? 1 : 0;
} else {
  for (const { name, severity, via } of Object.values(answer.vulnerabilities)) {
    console.error(`${severity}: ${name}: ${via.map(each => each.title ?? each).join('; ')}`);
  }
  console.log(`${bundled.length} bundled packages, ${found.total} with known vulnerabilities.`);
  process.exitCode = found.total > 0 || code > 1 ? 1 : 0;
}

/** npm audits a lock file, so it gets one that has the bundled packages alone. */
function ask(packages) {
  const folder = mkdtempSync(join(tmpdir(), 'ami-audit-'));
  const manifest = { name: 'bundled', version: '1.0.0', dependencies: {} };
  const entries = { '': manifest };
  for (const { place, name, version } of packages) {
    const { resolved, integrity } = lock.packages[place];
    entries[place] = { version, resolved, integrity };
    if (place === `node_modules/${name}`) manifest.dependencies[name] = version;
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const file = { name: 'bundled', version: '1.0.0', lockfileVersion: 3, requires: true, packages: entries };
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(file));
  const { command, before, shell } = npmProgram();
  const args = [...before, 'audit', '--json', '--package-lock-only', '--fetch-retries=1', '--fetch-timeout=20000'];
  const { status, stdout } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', shell });
  rmSync(folder, { recursive: true, force: true });
  return { code: status ?? 2, answer: parse(stdout) };
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
