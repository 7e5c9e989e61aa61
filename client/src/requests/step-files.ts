import type * as vscode from 'vscode';
import { currentText, type OpenAndSavedFiles } from '../current-text';
import type { StepFiles } from './services';

/** What is read of VS Code's `workspace`. */
export interface Workspace extends OpenAndSavedFiles {
  getWorkspaceFolder(uri: vscode.Uri): { readonly uri: vscode.Uri } | undefined;
}

/** The files of the window's workspace. */
export class WindowStepFiles implements StepFiles {
  private readonly workspace: Workspace;

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }

  async read(uri: vscode.Uri): Promise<string | undefined> {
    try {
      return await currentText(this.workspace, uri);
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
