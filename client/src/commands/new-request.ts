import * as vscode from 'vscode';
import { requestLanguage } from '../language/request-language';
import type { Command } from './command';

/** Opens a new, unsaved request with the cursor where the first value belongs; nothing is written until it is saved. */
export const newRequest: Command = {
  id: 'ami.newRequest',
  title: vscode.l10n.t('New request'),
  run: async app => {
    const state = app.targets.of();
    const instanceId = state.kind === 'ready' ? state.instanceId : undefined;
    await openNewRequest(skeleton(instanceId));
  },
};

/** Shows a snippet as a new request named after the folder, `web.ami.json`, or the next free name. */
export async function openNewRequest(snippet: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(await freeName());
  await vscode.languages.setTextDocumentLanguage(document, requestLanguage);
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(snippet));
}

/** The least that CreateImage takes, tagged so that the image and its snapshots are found again. */
function skeleton(instanceId: string | undefined): string {
  const instance = instanceId ? escapeSnippet(instanceId) : '$1';
  return [
    '{',
    `  "InstanceId": "${instance}",`,
    '  "Name": "${2:web}-\\${timestamp}",',
    '  "TagSpecifications": [',
    '    { "ResourceType": "image", "Tags": [{ "Key": "Name", "Value": "${3:web}" }] },',
    '    { "ResourceType": "snapshot", "Tags": [{ "Key": "Name", "Value": "${3:web}" }] }',
    '  ]',
    '}',
    '',
  ].join('\n');
}

export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** `untitled:` with a path proposes that path when the file is saved. */
async function freeName(): Promise<vscode.Uri> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  for (let count = 1; ; count++) {
    const name = count === 1 ? 'image.ami.json' : `image-${count}.ami.json`;
    const uri = folder
      ? vscode.Uri.joinPath(folder, name).with({ scheme: 'untitled' })
      : vscode.Uri.from({ scheme: 'untitled', path: name });
    const taken =
      vscode.workspace.textDocuments.some(document => document.uri.path === uri.path) ||
      (folder !== undefined && (await exists(vscode.Uri.joinPath(folder, name))));
    if (!taken) return uri;
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
