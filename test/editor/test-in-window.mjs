import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { readResults } from '../support/read-results.mjs';
import { bundleTests } from './bundle-tests.mjs';
import { cacheFolder } from './cache.mjs';
import { copySample } from './copy-sample.mjs';
import { keepLogs } from './keep-logs.mjs';
import { pseudoExtension, pseudoLanguage } from './pseudo-extension.mjs';
import { writeSettings } from './settings.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const runner = fileURLToPath(new URL('run-tests-extension', import.meta.url));

/**
 * Runs the test files of the folder `tests` in one window of `editor`, on a copy of the sample workspace with `settings`.
 * A later window of the same `profile` finds everything as the earlier one left it. With `vsix` the window has that
 * package installed, otherwise the extension as it is built; `language` is the one it speaks, `size` that of the window, and `inBrowser` has it run in the browser. One that `hasHome` has
 * a home folder of its own, and programs in its `bin` go before others. Resolves to `{ passed, failures, skipped }`.
 */
export async function testInWindow(editor, window) {
  const { tests, profile, settings, untrusted, vsix, scratch, language, size, hasHome, inBrowser } = window;
  if (inBrowser && !editor.isBrowser) return skipped(`${tests}: ${editor.name} is no browser`);
  if (language && !editor.canSpeak)
    return skipped(`${tests}: ${editor.name} needs a language pack from the marketplace`);
  if (untrusted && !editor.canDistrust) return skipped(`${tests}: ${editor.name} trusts every folder in a test run`);
  const folder = join(scratch, profile);
  const workspace = join(folder, 'workspace');
  const data = join(folder, 'data');
  const places = [`--user-data-dir=${data}`, `--extensions-dir=${join(folder, 'extensions')}`];
  if (!existsSync(workspace)) {
    await copySample(workspace, settings);
    await writeSettings(data, { ...(untrusted && distrust), ...(inBrowser && browserHost) });
    if (hasHome) await writeFile(join(folder, '.profile'), 'PATH="$HOME/bin:$PATH"\n');
    if (vsix) await editor.install(vsix, places);
  }

  const results = readResults();
  const failed = await runTests({
    vscodeExecutablePath: editor.executable,
    extensionDevelopmentPath: vsix ? runner : await extensionFor(language, join(folder, 'extension')),
    extensionTestsPath: await bundleTests(root, tests),
    launchArgs: [workspace, ...places],
    extensionTestsEnv: {
      ...withoutAws(folder),
      ...(hasHome ? home(folder) : {}),
      AMI_RESULTS: results.file,
      AMI_SCREENSHOTS: process.env.AMI_SCREENSHOTS ?? join(root, 'out/screenshots'),
      AMI_UNTRUSTED: untrusted ? 'yes' : undefined,
      AMI_LANGUAGE: language,
      AMI_REPOSITORY: root,
      AMI_WINDOW: size,
    },
  }).then(
    () => false,
    () => true,
  );
  const logs = join('out/logs', tests.replace('test/', ''));
  const log = await keepLogs(data, join(root, logs));
  if (failed) console.error(`\n  What the extension logged (all logs are in ${logs}):\n${log}`);
  return results.read() ?? fails(`the window for ${tests} ended before its tests did`);
}

/** The extension as it is built; one that speaks it as well for the pseudo-language. */
async function extensionFor(language, folder) {
  return language === pseudoLanguage ? pseudoExtension(root, folder) : root;
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

/**
 * What AWS's tools keep of a sign-in is in the home folder; the editor takes its PATH from the login shell, whose profile
 * is there as well. The editor itself stays where it was fetched to.
 */
function home(folder) {
  return {
    HOME: folder,
    USERPROFILE: folder,
    PATH: [join(folder, 'bin'), process.env.PATH].join(delimiter),
    AMI_CACHE: cacheFolder(),
  };
}

const distrust = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };
const browserHost = {
  'remote.extensionKind': { 'ami-authoring.ami-authoring': ['web'] },
  'extensions.webWorker': true,
};
const skipped = title => ({ passed: 0, failures: [], skipped: [title] });
const fails = title => ({ passed: 0, failures: [{ title }], skipped: [] });
