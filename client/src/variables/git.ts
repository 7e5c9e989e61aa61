import * as vscode from 'vscode';

export interface GitPosition {
  readonly commit?: string;
  readonly branch?: string;
}

/**
 * The current commit and branch of a file's repository, from VS Code's Git extension. Both are undefined if it does not know
 * the repository.
 */
export async function gitPosition(uri: vscode.Uri): Promise<GitPosition> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (extension === undefined || uri.scheme !== 'file') return {};
  try {
    const git = (extension.isActive ? extension.exports : await extension.activate()).getAPI(1);
    const head = git.getRepository(uri)?.state.HEAD;
    return { commit: head?.commit, branch: head?.name };
  } catch {
    // The Git extension is switched off by `git.enabled`: then there is no position, and the variables have no value.
    return {};
  }
}

/** The part of the Git extension's published API (version 1) that is used here. */
interface GitExtension {
  getAPI(version: 1): {
    getRepository(uri: vscode.Uri): { state: { HEAD?: { commit?: string; name?: string } } } | null;
  };
}
