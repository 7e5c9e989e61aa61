import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

/** Bundles the suites of `folder`, each by itself, beside the index that runs them. Resolves to that index. */
export async function bundleTests(root, folder) {
  const outdir = join(root, 'out/tests', basename(folder));
  await rm(outdir, { recursive: true, force: true });
  const suites = (await readdir(join(root, folder))).filter(name => name.endsWith('.test.ts'));
  await build({
    entryPoints: ['test/vscode/index.ts', ...suites.map(name => `${folder}/${name}`)],
    entryNames: '[name]',
    outdir,
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return join(outdir, 'index.js');
}
