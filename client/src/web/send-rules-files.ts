import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/browser';
import { SentRules } from '../../../server/src/protocol';

const pattern = '**/.ami-rules.json';

/** Sends the rules files of the workspace to a server that cannot read them itself, and again when one of them changes. */
export async function sendRulesFiles(client: LanguageClient): Promise<vscode.Disposable> {
  const send = async () => {
    const uris = await vscode.workspace.findFiles(pattern);
    const files = await Promise.all(uris.map(readFile));
    await client.sendNotification(SentRules, { files: files.filter(file => file !== undefined) });
  };
  const sendAgain = () => {
    send().catch((error: unknown) => client.error(String(error), undefined, false));
  };
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  watcher.onDidCreate(sendAgain);
  watcher.onDidChange(sendAgain);
  watcher.onDidDelete(sendAgain);
  await send();
  return watcher;
}

async function readFile(uri: vscode.Uri): Promise<{ uri: string; text: string } | undefined> {
  try {
    return { uri: uri.toString(), text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
  } catch {
    // Deleted since it was found.
    return undefined;
  }
}
