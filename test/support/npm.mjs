import { spawn } from 'node:child_process';
import { withHeartbeat } from './heartbeat.mjs';
import { Trouble } from './trouble.mjs';

/**
 * Runs npm in `folder`, saying every few seconds how much is there so far. Scripts of packages are not run: nothing
 * that we install needs compiling. Throws npm's own words when it fails.
 */
export async function npm(args, folder) {
  const { command, before, shell } = npmProgram();
  const child = spawn(command, [...before, ...args, ...calmly], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell,
  });
  const output = [];
  const code = await withHeartbeat(folder, () => finished(child, output));
  if (code !== 0) throw new Trouble(`npm ${args.join(' ')} failed (exit code ${code}):\n${output.join('').trim()}`);
}

/** How to start npm: it names its own program while it runs a script, otherwise it is looked for on the PATH. */
export function npmProgram() {
  const { npm_execpath: self } = process.env;
  if (self?.match(/npm-cli\.c?js$/)) return { command: process.execPath, before: [self], shell: false };
  return { command: 'npm', before: [], shell: process.platform === 'win32' };
}

/** Versions are pinned, so what npm has kept needs no asking; and without a network it should say so soon. */
const calmly = [
  ...['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
  ...['--prefer-offline', '--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=10000'],
];

function finished(child, output) {
  child.stdout.on('data', text => output.push(text));
  child.stderr.on('data', text => output.push(text));
  return new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
}
