import * as vscode from 'vscode';
import type { RequestText } from '../asking/editor';
import { requestLanguage } from '../language-client/language-ids';

/** New requests in the first folder of the window. */
export class WindowRequests {
  async isTaken(name: string): Promise<boolean> {
    const uri = unsavedUri(name);
    const isOpen = vscode.workspace.textDocuments.some(document => document.uri.path === uri.path);
    const folder = firstFolder();
    return isOpen || (folder !== undefined && (await exists(vscode.Uri.joinPath(folder, name))));
  }

  async open(name: string, snippet: string): Promise<void> {
    const document = await vscode.workspace.openTextDocument(unsavedUri(name));
    await vscode.languages.setTextDocumentLanguage(document, requestLanguage);
    const editor = await vscode.window.showTextDocument(document);
    await editor.insertSnippet(new vscode.SnippetString(snippet));
  }

  textOnly(name: string, text: string): RequestText {
    return { uri: unsavedUri(name), getText: () => text };
  }
}

function firstFolder(): vscode.Uri | undefined {
  return vscode.workspace.workspaceFolders?.[0]?.uri;
}

/** `untitled:` with a path proposes that path when the file is saved. */
function unsavedUri(name: string): vscode.Uri {
  const folder = firstFolder();
  return folder === undefined
    ? vscode.Uri.from({ scheme: 'untitled', path: name })
    : vscode.Uri.joinPath(folder, name).with({ scheme: 'untitled' });
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
