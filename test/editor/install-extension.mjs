import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { vscodeServer } from './vscode-server.mjs';

/** Installs the .vsix `file` for VS Code's server, in words on the terminal. Resolves to the exit code. */
export async function installExtension(file, extensionsFolder) {
  const { node, main } = await vscodeServer();
  const install = spawn(node, [main, '--install-extension', file, '--extensions-dir', extensionsFolder], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = await once(install, 'exit');
  return code ?? 1;
}
