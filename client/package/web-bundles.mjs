import esbuild from 'esbuild';
import { rulesWithoutDocs } from '../../server/src/rules-without-docs.mjs';
import { sharedImports } from './shared-imports.mjs';
import { usedTypes } from './used-types.mjs';

const shared = {
  bundle: true,
  platform: 'browser',
  target: 'es2023',
  mainFields: ['browser', 'module', 'main'],
  define: { global: 'globalThis' },
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};

/** Bundles the extension and its server for VS Code for the Web. Resolves to the metafiles; throws where something needs Node. */
export async function buildWeb({ outdir, sourcemap = false }) {
  const results = await Promise.all([
    esbuild.build({
      ...shared,
      entryPoints: { extension: 'client/src/web/extension.ts' },
      outdir,
      sourcemap,
      format: 'cjs',
      plugins: [sharedImports],
    }),
    esbuild.build({
      ...shared,
      entryPoints: { server: 'server/src/server-browser.ts' },
      outdir,
      sourcemap,
      format: 'iife',
      plugins: [rulesWithoutDocs, usedTypes],
    }),
  ]);
  return results.map(({ metafile }) => metafile);
}
