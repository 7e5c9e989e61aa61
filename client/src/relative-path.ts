import * as vscode from 'vscode';

/** The name of a document: its path in the folder that contains it, or that will contain it when it is saved. */
export function relativePath(uri: vscode.Uri): string {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const isProposed = uri.scheme === 'untitled' && uri.path.startsWith('/') && folder !== undefined;
  return vscode.workspace.asRelativePath(isProposed ? uri.with({ scheme: folder.scheme }) : uri);
}
