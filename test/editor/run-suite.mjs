// Runs one suite in a real VS Code, in a fresh window on a copy of the sample workspace:
// `node test/editor/run-suite.mjs development` runs test/vscode/*.test.ts on the extension as it is built here,
// `… packaged FILE.vsix` runs test/vscode/packaged/*.test.ts on the packaged one.
import { mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { copySample } from './copy-sample.mjs';
import { editorForTests } from './editor-for-tests.mjs';
import { keepLogs } from './keep-logs.mjs';
import { writeSettings } from './settings.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const runner = fileURLToPath(new URL('run-tests-extension', import.meta.url));

const [suite, vsix] = process.argv.slice(2);
const tests = await bundle(suite === 'packaged' ? 'test/vscode/packaged' : 'test/vscode');
const editor = await editorForTests();
console.log(`  Runs in ${editor.name}: ${editor.why}.`);

const scratch = await realpath(await mkdtemp(join(tmpdir(), 'ami-')));
try {
  process.exitCode = await runIn(scratch);
} finally {
  await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
}

async function runIn(folder) {
  const window = [`--user-data-dir=${join(folder, 'data')}`, `--extensions-dir=${join(folder, 'extensions')}`];
  const workspace = await copySample(join(folder, 'workspace'));
  await writeSettings(join(folder, 'data'));
  if (vsix) await editor.install(vsix, window);
  const failed = await runTests({
    vscodeExecutablePath: editor.executable,
    extensionDevelopmentPath: vsix ? runner : root,
    extensionTestsPath: tests,
    launchArgs: [workspace, ...window],
    extensionTestsEnv: { ...withoutAws(folder), AMI_SCREENSHOTS: join(root, 'out/screenshots') },
  }).then(
    () => false,
    () => true,
  );
  const log = await keepLogs(join(folder, 'data'), join(root, 'out/logs', suite));
  if (failed) console.error(`\n  What the extension logged (all logs are in out/logs/${suite}):\n${log}`);
  return failed ? 1 : 0;
}

/** Nothing of the person's own AWS configuration may reach the tests. */
function withoutAws(folder) {
  const own = Object.keys(process.env).filter(name => name.startsWith('AWS_'));
  return {
    ...Object.fromEntries(own.map(name => [name, undefined])),
    AWS_CONFIG_FILE: join(folder, 'aws/config'),
    AWS_SHARED_CREDENTIALS_FILE: join(folder, 'aws/credentials'),
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}

/** Bundles the suites of `folder`, each by itself, beside the index that runs them. Resolves to the index. */
async function bundle(folder) {
  const outdir = join(root, 'out', folder.replace('test/', ''));
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
