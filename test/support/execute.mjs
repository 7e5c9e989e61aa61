import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs a program with its output shown, and resolves to its exit code and that output. The program and all that it
 * starts are one process group, which does not outlive the program nor this process, however they end.
 */
export async function execute(command, args, { env, shell = false } = {}) {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    shell,
  });
  const end = () => endGroup(child.pid);
  const leave = () => process.exit(130);
  process.once('exit', end);
  for (const signal of signals) process.once(signal, leave);
  const output = [];
  show(child.stdout, process.stdout, output);
  show(child.stderr, process.stderr, output);
  const closed = once(child, 'close');
  const [code] = await once(child, 'exit');
  end();
  await closed;
  process.off('exit', end);
  for (const signal of signals) process.off(signal, leave);
  return { code: code ?? 1, output: Buffer.concat(output).toString() };
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

function show(from, to, kept) {
  from.on('data', text => {
    kept.push(text);
    to.write(text);
  });
}

function endGroup(pid) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // Nothing of the group is left, which is what was wanted.
  }
}
