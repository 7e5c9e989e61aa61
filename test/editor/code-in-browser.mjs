#!/usr/bin/env node
// Stands in for the `code` executable where the desktop editor cannot be: takes the arguments that @vscode/test-electron
// passes, runs the tests in VS Code's server and a headless Chromium, and exits with the tests' status.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { endOnTrouble } from '../support/trouble.mjs';
import { installExtension } from './install-extension.mjs';
import { addInstalledExtensions } from './installed-extensions.mjs';
import { runInBrowser } from './run-in-browser.mjs';

endOnTrouble();
const { values, positionals } = parseArgs({
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'extensions-dir': { type: 'string' },
    'user-data-dir': { type: 'string' },
    'install-extension': { type: 'string' },
  },
  allowPositionals: true,
  // The desktop editor's other switches (its sandbox, its GPU, its updates) mean nothing here.
  strict: false,
});

const runner = fileURLToPath(new URL('run-tests-extension', import.meta.url));
const extensionsFolder = values['extensions-dir'];

if (values['install-extension']) {
  process.exitCode = await installExtension(values['install-extension'], extensionsFolder);
} else {
  await addInstalledExtensions(extensionsFolder, [values.extensionDevelopmentPath, runner]);
  process.exitCode = await runInBrowser({
    workspace: positionals[0],
    tests: values.extensionTestsPath,
    dataFolder: values['user-data-dir'],
    extensionsFolder,
  });
}
