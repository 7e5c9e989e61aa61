// Runs a suite in a real VS Code: `node test/editor/run-suite.mjs development` for the extension as it is built here,
// `… packaged FILE.vsix` for the packaged one. Leaves the results in the file that AMI_RESULTS names.
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endOnTrouble } from '../support/trouble.mjs';
import { editorForTests } from './editor-for-tests.mjs';
import { pseudoLanguage } from './pseudo-extension.mjs';
import { testInWindow } from './test-in-window.mjs';

const inSandbox = { 'ami.profile': 'Sandbox (simulated)' };

/** The windows of each suite, one after the other. Those of one `profile` share settings, storage and workspace. */
const suites = {
  development: [
    { tests: 'test/vscode', profile: 'main' },
    { tests: 'test/vscode/first-request', profile: 'first-request' },
    { tests: 'test/vscode/leaving', profile: 'left', settings: inSandbox },
    { tests: 'test/vscode/returning', profile: 'left' },
    { tests: 'test/vscode/untrusted', profile: 'untrusted', untrusted: true },
    { tests: 'test/vscode/signing-in', profile: 'signing-in', hasHome: true },
    { tests: 'test/vscode/pseudo', profile: 'pseudo', settings: inSandbox, language: pseudoLanguage },
    { tests: 'test/vscode/in-browser', profile: 'in-browser', inBrowser: true },
  ],
  activation: [{ tests: 'test/vscode/activation', profile: 'activation' }],
  pictures: [{ tests: 'test/vscode/pictures', profile: 'pictures', settings: {}, size: '1200x750' }],
  packaged: [{ tests: 'test/vscode/packaged', profile: 'main' }],
};

endOnTrouble();
const [suite, vsix] = process.argv.slice(2);
const total = { passed: 0, failures: [], skipped: [] };
const editor = await editorForTests();
console.log(`  Runs in ${editor.name}: ${editor.why}.`);
const scratch = await realpath(await mkdtemp(join(tmpdir(), 'ami-')));
try {
  for (const window of suites[suite]) {
    const { passed, failures, skipped } = await testInWindow(editor, { ...window, vsix, scratch });
    total.passed += passed;
    total.failures.push(...failures);
    total.skipped.push(...skipped);
  }
} finally {
  await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
}
if (process.env.AMI_RESULTS) await writeFile(process.env.AMI_RESULTS, JSON.stringify(total));
process.exitCode = total.failures.length > 0 ? 1 : 0;
