import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Awaits `work`, printing every five seconds how long it has taken and how many MB are in `folder`. */
export async function withHeartbeat(folder, work) {
  const start = Date.now();
  const beat = setInterval(async () => {
    const megabytes = Math.round((await bytesIn(folder)) / 1e6);
    console.log(`  … ${Math.round((Date.now() - start) / 1000)} s, ${megabytes} MB so far`);
  }, 5000);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}

/** Files come and go while they are counted; what has gone counts as nothing. */
async function bytesIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const sizes = entries.map(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return bytesIn(path);
    return stat(path).then(
      found => found.size,
      () => 0,
    );
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
