// A window in a process of its own, which is killed by SIGKILL at the moment that CRASH_AT names: after a run file with
// that state has reached the disk (`sending`), or just before it would (`before sending`).
import { appendFileSync } from 'node:fs';
import { awsPolicy } from '../../../../client/src/runs/policy';
import { RunManager } from '../../../../client/src/runs/run-manager';
import { Runs } from '../../../../client/src/runs/runs';
import { nodeDisk } from '../../../../client/src/runs/storage/disk';
import { readRun } from '../../../../client/src/runs/storage/read-run';
import { connectTo } from './connect-to';
import { momentOf } from './crash-moments';

const { RUNS_FOLDER = '', SANDBOX_URL = '', ORDER = '', CRASH_AT = '', TOLD_FILE = '' } = process.env;

const ec2 = connectTo(SANDBOX_URL);
const runs = new Runs({
  openManager: RunManager.open,
  folder: RUNS_FOLDER,
  connect: () => ec2,
  disk: { ...nodeDisk, rename: renameUnlessKilled },
  policy: () => ({
    ...awsPolicy,
    lookDelay: 20,
    joinTime: 20,
    heartbeat: 200,
    watch: { ...awsPolicy.watch, firstDelay: 30, longestDelay: 60 },
  }),
  history: () => 100,
  log: { info: () => undefined, error: (line, error) => console.error(line, error) },
  notifier: {
    started: () => undefined,
    ended: (_, ended) => appendFileSync(TOLD_FILE, ended.map(({ id }) => `${id}\n`).join('')),
  },
});

// Stays until it is killed, by itself or by the test.
setInterval(() => undefined, 60_000);
runs
  .resume()
  .then(() => runs.start(JSON.parse(ORDER)))
  .catch((error: unknown) => console.error(error));

async function renameUnlessKilled(...args: Parameters<typeof nodeDisk.rename>): Promise<void> {
  const [from, to] = args;
  if (!to.endsWith('.run.json')) return nodeDisk.rename(...args);
  const read = readRun(await nodeDisk.read(from));
  const moment = read.kind === 'run' ? momentOf(read.run) : '';
  if (CRASH_AT === `before ${moment}`) process.kill(process.pid, 'SIGKILL');
  await nodeDisk.rename(...args);
  if (CRASH_AT === moment) process.kill(process.pid, 'SIGKILL');
}
