import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

/** Bundles programs as they are shipped, into a folder of their own. `entryPoints` are paths from the top of the work tree, by name. */
export async function bundle(entryPoints) {
  const folder = await mkdtemp(join(tmpdir(), 'ami-bench-'));
  await esbuild.build({
    entryPoints,
    absWorkingDir: fileURLToPath(new URL('../..', import.meta.url)),
    outdir: folder,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: ['./aws', './convert'],
    logLevel: 'error',
  });
  return { path: name => join(folder, `${name}.js`), remove: () => rm(folder, { recursive: true }) };
}
