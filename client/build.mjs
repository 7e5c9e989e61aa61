// Bundles the extension. `--production` leaves out source maps; `--watch` rebuilds on change.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import esbuild from 'esbuild';
import { bundledPackages } from './package/bundled-packages.mjs';
import { extensionBundle } from './package/extension-bundle.mjs';
import { notices } from './package/notices.mjs';
import { serverBundle } from './package/server-bundle.mjs';
import { sharedImports } from './package/shared-imports.mjs';
import { buildWeb } from './package/web-bundles.mjs';
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
  metafile: true,
};

/** One bundle per process, and one for each large library that the extension loads only when it needs it. */
const bundles = [
  extensionBundle,
  { entryPoints: { language: 'client/src/language-client/run-server.ts' }, plugins: [sharedImports] },
  { entryPoints: { aws: 'client/src/ec2/sdk/index.ts' }, plugins: [literalKeys] },
  { entryPoints: { cleanup: 'client/src/views/pages/cleanup/clean-up-parts.ts' }, plugins: [sharedImports] },
  serverBundle,
  { entryPoints: { convert: 'server/src/convert/convert.ts' } },
  { entryPoints: { check: 'server/src/check.ts' } },
  { entryPoints: { sandbox: 'client/src/sandbox/main.ts' } },
  { entryPoints: { 'convert-command': 'server/src/convert-command/main.ts' }, external: ['./convert'] },
  { entryPoints: { cli: 'server/src/cli.ts' } },
  { entryPoints: { action: '.github/action/main.ts' } },
  { entryPoints: { mcp: 'server/src/mcp/main.ts' }, external: ['./convert', './mcp-account'] },
  { entryPoints: { 'mcp-account': 'client/src/command-line/account-tools.ts' }, external: ['./aws'] },
];

/** What only the npm package has, and what only the extension has; .vscodeignore and client/package/npm.mjs say the same. */
const onlyCommandLine = /^dist\/(cli|check|mcp|mcp-account|convert-command|action)\.js/;
const onlyEditor = /^dist\/(extension[^/]*|language|cleanup|web\/.*)\.js/;

await rm('dist', { recursive: true, force: true });
if (watch) {
  for (const bundle of bundles) await (await esbuild.context({ ...shared, ...bundle })).watch();
} else {
  const results = await Promise.all(bundles.map(bundle => esbuild.build({ ...shared, ...bundle })));
  const web = await buildWeb({ outdir: 'dist/web', sourcemap: shared.sourcemap });
  await tellWhatIsInside([...results.map(({ metafile }) => metafile), ...web]);
}

/** The notices of the packages in the bundles go beside them, and the list of the packages is for the audit. */
async function tellWhatIsInside(metafiles) {
  const packages = bundledPackages(metafiles);
  const inEditor = packages.filter(({ bundles }) => bundles.some(bundle => !onlyCommandLine.test(bundle)));
  const inCommandLine = packages.filter(({ bundles }) => bundles.some(bundle => !onlyEditor.test(bundle)));
  await writeFile('dist/ThirdPartyNotices.txt', notices(inEditor));
  await writeFile('dist/ThirdPartyNotices-npm.txt', notices(inCommandLine));
  await mkdir('out', { recursive: true });
  const list = packages.map(({ place, name, version, license, bundles }) => ({
    place,
    name,
    version,
    license,
    bundles,
  }));
  await writeFile('out/bundled.json', JSON.stringify(list, null, 2));
}
