import type * as vscode from 'vscode';
import type { RequestText } from '../asking/editor';
import type { StepFiles } from './services';

/** What is read of VS Code's `workspace`. */
export interface Workspace {
  readonly textDocuments: readonly RequestText[];
  readonly fs: { readFile(uri: vscode.Uri): PromiseLike<Uint8Array> };
  getWorkspaceFolder(uri: vscode.Uri): { readonly uri: vscode.Uri } | undefined;
}

/** The files of the window's workspace. What is being edited goes before what is saved. */
export class WindowStepFiles implements StepFiles {
  private readonly workspace: Workspace;

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }

  async read(uri: vscode.Uri): Promise<string | undefined> {
    const key = uri.toString();
    const open = this.workspace.textDocuments.find(document => document.uri.toString() === key);
    if (open !== undefined) return open.getText();
    try {
      return new TextDecoder().decode(await this.workspace.fs.readFile(uri));
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  }

  folderOf(uri: vscode.Uri): vscode.Uri | undefined {
    return this.workspace.getWorkspaceFolder(uri)?.uri;
  }
}

/** A `FileSystemError` of this code. */
function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'FileNotFound';
}
