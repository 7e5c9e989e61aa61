import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Starts a sandbox as a process of its own, without EC2's throttling; it ends with this one at the latest. */
export async function startSandboxProcess(program, world) {
  const process_ = spawn(process.execPath, [program, '--world', world, '--with-parent'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = await once(process_.stdout, 'data');
  const url = String(line).trim();
  const control = (route, body) => fetch(`${url}/_sandbox/${route}`, body && { method: 'POST', body });
  await control('behaviour', '{"throttling":false}');
  return {
    url,
    pid: process_.pid,
    /** Calls of EC2 and STS so far. */
    async calls() {
      const { calls } = await (await control('state')).json();
      return Object.values(calls).reduce((total, count) => total + count, 0);
    },
    async stop() {
      process_.stdin.end();
      await once(process_, 'exit');
    },
  };
}
