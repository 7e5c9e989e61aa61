// The Python programs that the sandbox and the client are tried against, in virtual environments in the cache: those that can live
// together in one, the others each in its own.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cached } from '../../editor/cache.mjs';
import { withHeartbeat } from '../../support/heartbeat.mjs';

const extractCollection = fileURLToPath(new URL('extract_collection.py', import.meta.url));

const environments = {
  base: { title: 'the AWS CLI, boto3, moto and pre-commit', megabytes: 300, python: [3, 10] },
  ansible: {
    title: 'Ansible and its modules for AWS',
    megabytes: 120,
    python: [3, 11],
    // The collection is on PyPI only within this package, whose version says which one it is: amazon.aws 10.1.2.
    more: (python, folder) => run(python, [extractCollection, join(folder, 'collections'), 'ansible==12.3.0']),
  },
  agents: { title: 'the Python client of the Model Context Protocol', megabytes: 60, python: [3, 10] },
  custodian: { title: 'cloud-custodian and aws-amicleaner', megabytes: 280, python: [3, 10] },
};

/**
 * An environment, made on first use: its Python and its folder. Throws a sentence when there is no Python, or nothing can be installed.
 */
export async function pythonEnvironment(name = 'base') {
  const { title, megabytes, python: version } = environments[name];
  const python = await findPython(version);
  const requirements = fileURLToPath(new URL(`requirements-${name}.txt`, import.meta.url));
  const hash = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const folder = await cached({
    name: `python-peers-${name === 'base' ? '' : `${name}-`}${hash}`,
    title,
    megabytes,
    proof: ['installed'],
    install: partial => withHeartbeat(partial, () => install(python, partial, name, requirements)),
  });
  return { program: pythonOf(folder), folder };
}

async function install(python, folder, name, requirements) {
  await run(python, ['-m', 'venv', folder]);
  const pip = ['-m', 'pip', 'install', '--quiet', '--no-input', '--disable-pip-version-check'];
  await run(pythonOf(folder), [...pip, '--requirement', requirements]);
  await environments[name].more?.(pythonOf(folder), folder);
  await writeFile(join(folder, 'installed'), '');
}

/** Scripts in the environment have its first path in them; modules run by its Python do not mind that it is renamed. */
function pythonOf(folder) {
  return process.platform === 'win32' ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python');
}

async function findPython(version) {
  const test = `import sys, venv, ensurepip; sys.exit(sys.version_info < (${version.join(', ')}))`;
  for (const name of ['python3', 'python']) {
    const isGood = await run(name, ['-c', test]).then(
      () => true,
      () => false,
    );
    if (isGood) return name;
  }
  throw new Error(`Python ${version.join('.')} or newer with venv and pip is not here`);
}

async function run(program, args) {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const said = [];
  child.stderr.on('data', text => said.push(text));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Error(`${program} ${args.slice(0, 3).join(' ')} failed: ${said.join('').trim()}`);
}
