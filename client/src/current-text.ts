import type * as vscode from 'vscode';
import type { RequestText } from './asking/editor';

/** What is read of VS Code's `workspace`. */
export interface OpenAndSavedFiles {
  readonly textDocuments: readonly RequestText[];
  readonly fs: { readFile(uri: vscode.Uri): PromiseLike<Uint8Array> };
}

/** The text of a file; what is being edited goes before what is saved. Rejects with a `FileSystemError` where it cannot be read. */
export async function currentText({ textDocuments, fs }: OpenAndSavedFiles, uri: vscode.Uri): Promise<string> {
  const key = uri.toString();
  const open = textDocuments.find(document => document.uri.toString() === key);
  return open === undefined ? new TextDecoder().decode(await fs.readFile(uri)) : open.getText();
}
