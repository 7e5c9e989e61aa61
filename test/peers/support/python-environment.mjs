// The Python programs that the sandbox and the client are tried against, in a virtual environment in the cache.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cached } from '../../editor/cache.mjs';
import { withHeartbeat } from '../../support/heartbeat.mjs';

const requirements = fileURLToPath(new URL('requirements.txt', import.meta.url));

/** The Python of the environment, made on first use. Throws a sentence when there is no Python, or nothing can be installed. */
export async function pythonEnvironment() {
  const python = await findPython();
  const hash = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const folder = await cached({
    name: `python-peers-${hash}`,
    title: 'the AWS CLI, boto3, moto and pre-commit',
    megabytes: 300,
    proof: ['installed'],
    install: partial => withHeartbeat(partial, () => install(python, partial)),
  });
  return pythonOf(folder);
}

async function install(python, folder) {
  await run(python, ['-m', 'venv', folder]);
  const pip = ['-m', 'pip', 'install', '--quiet', '--no-input', '--disable-pip-version-check'];
  await run(pythonOf(folder), [...pip, '--requirement', requirements]);
  await writeFile(join(folder, 'installed'), '');
}

/** Scripts in the environment have its first path in them; modules run by its Python do not mind that it is renamed. */
function pythonOf(folder) {
  return process.platform === 'win32' ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python');
}

async function findPython() {
  const test = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))';
  for (const name of ['python3', 'python']) {
    const isGood = await run(name, ['-c', test]).then(
      () => true,
      () => false,
    );
    if (isGood) return name;
  }
  throw new Error('Python 3.10 or newer with venv and pip is not here');
}

async function run(program, args) {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const said = [];
  child.stderr.on('data', text => said.push(text));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Error(`${program} ${args.slice(0, 3).join(' ')} failed: ${said.join('').trim()}`);
}
