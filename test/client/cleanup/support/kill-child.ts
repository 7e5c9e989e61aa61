// A window in a process of its own that does a clean-up and is killed by SIGKILL at the moment that KILL_AT names: after the
// record has reached the disk in which a thing is `sent` or `decided`, or just before it would (`before decided 2`).
import { decidedCount } from '../../../../client/src/cleanup/doing/clean-up';
import { CleanUps } from '../../../../client/src/cleanup/doing/clean-ups';
import { readCleanUp } from '../../../../client/src/cleanup/doing/read-clean-up';
import { nodeDisk } from '../../../../client/src/runs/storage/disk';
import { connectTo } from '../../runs/support/connect-to';
import { hastyClock } from './hasty-clock';

const { FOLDER = '', SANDBOX_URL = '', ORDER = '', KILL_AT = '' } = process.env;

const ec2 = connectTo(SANDBOX_URL);
const cleanUps = new CleanUps({
  folder: FOLDER,
  connect: () => ec2,
  clock: hastyClock,
  disk: { ...nodeDisk, rename: renameUnlessKilled },
  log: { info: () => undefined, error: (line, error) => console.error(line, error) },
});

// Stays until it is killed, by itself.
setInterval(() => undefined, 60_000);
cleanUps
  .start({ ...JSON.parse(ORDER), guard: () => ({ account: '', region: '' }) })
  .catch((error: unknown) => console.error(error));

async function renameUnlessKilled(...args: Parameters<typeof nodeDisk.rename>): Promise<void> {
  const [from, to] = args;
  if (!to.endsWith('.cleanup.json')) return nodeDisk.rename(...args);
  const moment = momentOf(await nodeDisk.read(from));
  if (KILL_AT === `before ${moment}`) process.kill(process.pid, 'SIGKILL');
  await nodeDisk.rename(...args);
  if (KILL_AT === moment) process.kill(process.pid, 'SIGKILL');
}

/** "sent 2": the second thing is on its way; "decided 2": two things are decided. */
function momentOf(text: string): string {
  const read = readCleanUp(text);
  if (read.kind !== 'clean-up') return '';
  const decided = decidedCount(read.cleanUp);
  return read.cleanUp.items.some(({ state }) => state.kind === 'sent') ? `sent ${decided + 1}` : `decided ${decided}`;
}
