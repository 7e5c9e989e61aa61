import * as vscode from 'vscode';

/** How a document is called: by its path in the folder that it is in, or that it will be in once it is saved. */
export function relativePath(uri: vscode.Uri): string {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const isProposed = uri.scheme === 'untitled' && uri.path.startsWith('/') && folder !== undefined;
  return vscode.workspace.asRelativePath(isProposed ? uri.with({ scheme: folder.scheme }) : uri);
}
