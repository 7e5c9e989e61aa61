import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { Trouble } from '../support/trouble.mjs';
import { chooseEditor } from './choose-editor.mjs';
import { chromium } from './chromium.mjs';
import { vscodeServer, vscodeVersion } from './vscode-server.mjs';

/**
 * The editor that the suites run in: its `name` and `why` it was chosen, the `executable` for @vscode/test-electron, and
 * `install(file, window)`, which installs a .vsix into the window that those arguments describe. The desktop editor is
 * always told to trust the folder when it runs tests; where `canDistrust`, AMI_UNTRUSTED keeps that back, and where `canSpeak`, AMI_LANGUAGE is the language of the window.
 */
export async function editorForTests() {
  const { executable, why } = await chooseEditor();
  return executable ? desktop(executable, why) : browser(why);
}

function desktop(executable, why) {
  const [cli, ...args] = resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true });
  return {
    name: `the desktop VS Code ${vscodeVersion}`,
    why,
    executable,
    canDistrust: false,
    canSpeak: false,
    isBrowser: false,
    install: (file, window) =>
      execFileSync(cli, [...args, ...window, `--install-extension=${file}`], {
        stdio: ['ignore', 'inherit', 'inherit'],
        shell: process.platform === 'win32',
      }),
  };
}

async function browser(why) {
  if (process.platform === 'win32') {
    throw new Trouble('On Windows the tests need the desktop VS Code, and it cannot be downloaded here.');
  }
  // Fetched here, so that a machine without a network is told so once and not by every window.
  await Promise.all([chromium(), vscodeServer()]);
  const executable = fileURLToPath(new URL('code-in-browser.mjs', import.meta.url));
  return {
    name: `VS Code ${vscodeVersion} in a headless browser`,
    why,
    executable,
    canDistrust: true,
    canSpeak: true,
    isBrowser: true,
    install: (file, window) =>
      execFileSync(executable, [...window, `--install-extension=${file}`], { stdio: ['ignore', 'inherit', 'inherit'] }),
  };
}
