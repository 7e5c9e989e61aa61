import { type TextDocument, Uri, workspace } from 'vscode';

/** A file of the sample workspace, as a document. */
export async function openSample(name: string): Promise<TextDocument> {
  return workspace.openTextDocument(workspaceFile(name));
}

/** Where a file of the workspace is, or will be. */
export function workspaceFile(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('The window has no folder open.');
  return Uri.joinPath(folder.uri, name);
}
