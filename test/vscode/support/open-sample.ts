import { type TextDocument, Uri, workspace } from 'vscode';

/** A file of the sample workspace, as a document. */
export async function openSample(name: string): Promise<TextDocument> {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The window has no folder open.');
  return workspace.openTextDocument(Uri.joinPath(folder.uri, name));
}
