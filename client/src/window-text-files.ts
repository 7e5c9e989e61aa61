import * as vscode from 'vscode';
import type { WorkspaceFile, WorkspaceFiles } from './cleanup/references/workspace-files';
import { currentText } from './current-text';

const mostFiles = 10_000;
/** Bytes. */
const largestFile = 2 ** 20;

/** The files of the workspace in which people write down the ids of images. */
export class WindowTextFiles implements WorkspaceFiles {
  async list(signal: AbortSignal) {
    const cancel = new vscode.CancellationTokenSource();
    const stop = () => cancel.cancel();
    signal.addEventListener('abort', stop);
    try {
      const found = await vscode.workspace.findFiles(texts, '**/{node_modules,.git}/**', mostFiles + 1, cancel.token);
      const files = found.slice(0, mostFiles).map(uri => ({
        uri: uri.toString(),
        path: vscode.workspace.asRelativePath(uri),
      }));
      return { files, isCut: found.length > mostFiles };
    } finally {
      signal.removeEventListener('abort', stop);
      cancel.dispose();
    }
  }

  async read({ uri }: WorkspaceFile): Promise<string | undefined> {
    const place = vscode.Uri.parse(uri, true);
    try {
      const { size } = await vscode.workspace.fs.stat(place);
      return size > largestFile ? undefined : await currentText(vscode.workspace, place);
    } catch (error) {
      // It was removed meanwhile, or may not be read: the page names it among those that were not checked.
      if (error instanceof vscode.FileSystemError) return undefined;
      throw error;
    }
  }
}

const extensions = [
  'tf tfvars tfstate hcl yaml yml json jsonc toml ini cfg conf env properties',
  'sh bash zsh ps1 psm1 bat cmd py rb go js mjs cjs ts mts java kt',
  'cs groovy gradle md txt xml j2 jinja tpl tmpl template bicep nix libsonnet',
  'jsonnet cue nomad tofu fish rs php pl jsx tsx',
].flatMap(line => line.split(' '));
const names = ['Makefile', 'Justfile', 'Rakefile', 'Jenkinsfile', 'Dockerfile', 'Vagrantfile', 'Earthfile', '.envrc'];
/** Where scripts are that have no extension. */
const scripts = ['bin/*', 'ci/*', 'deploy/*', 'hack/*', 'scripts/*', 'tools/*'];
const texts = `**/{${[...extensions.map(extension => `*.${extension}`), ...names, ...scripts].join(',')}}`;
