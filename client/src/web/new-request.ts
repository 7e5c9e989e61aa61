import * as vscode from 'vscode';

/** Opens a new, unsaved request with the cursor where the instance belongs. */
export async function openUnsavedRequest(): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'ami-request' });
  const editor = await vscode.window.showTextDocument(document);
  const text = ['{', '  "InstanceId": "$1",', '  "Name": "${2:web}-\\${timestamp}"', '}', ''].join('\n');
  await editor.insertSnippet(new vscode.SnippetString(text));
}
