import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { serverBundle } from '../../client/package/server-bundle.mjs';

/**
 * Bundles programs as they are shipped, into a folder of their own. `entryPoints` are paths from the top of the work tree, by name; the one
 * named `server` comes with its parts.
 */
export async function bundle({ server, ...entryPoints }) {
  const folder = await mkdtemp(join(tmpdir(), 'ami-bench-'));
  const shared = {
    absWorkingDir: fileURLToPath(new URL('../..', import.meta.url)),
    outdir: folder,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  };
  await esbuild.build({ ...shared, entryPoints, external: ['./aws', './convert'] });
  if (server !== undefined) await esbuild.build({ ...shared, ...serverBundle });
  return { path: name => join(folder, `${name}.js`), remove: () => rm(folder, { recursive: true }) };
}
