// Bundles the extension. `--production` leaves out source maps; `--watch` rebuilds on change.
import { rm } from 'node:fs/promises';
import esbuild from 'esbuild';
import { rulesWithoutDocs } from '../server/src/rules-without-docs.mjs';
import { literalKeys } from './src/ec2/sdk/literal-keys.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const shared = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  outdir: 'dist',
  // jsonc-parser's UMD `main` requires its parts by computed names, which a bundle cannot follow.
  mainFields: ['module', 'main'],
  minify: true,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
};

/** One bundle per process, and one for each large library that the extension loads only when it needs it. */
const bundles = [
  { entryPoints: { extension: 'client/src/extension.ts' }, external: ['vscode', './aws', './language'] },
  { entryPoints: { language: 'client/src/language/run-server.ts' }, external: ['vscode'] },
  { entryPoints: { aws: 'client/src/ec2/sdk/index.ts' }, plugins: [literalKeys] },
  { entryPoints: { server: 'server/src/server.ts' }, plugins: [rulesWithoutDocs] },
  { entryPoints: { check: 'server/src/check.ts' } },
  { entryPoints: { sandbox: 'client/src/sandbox/main.ts' } },
];

await rm('dist', { recursive: true, force: true });
if (watch) {
  for (const bundle of bundles) await (await esbuild.context({ ...shared, ...bundle })).watch();
} else {
  await Promise.all(bundles.map(bundle => esbuild.build({ ...shared, ...bundle })));
}
