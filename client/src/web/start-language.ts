import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { InitializationOptions } from '../../../server/src/protocol';
import { switches } from '../language-client/switches';

/** As browsers have it. */
declare const Worker: new (program: string) => object;

/** A client of the language server in a worker, not started yet. The worker ends with it. */
export async function startLanguage(program: vscode.Uri): Promise<LanguageClient> {
  const initializationOptions: InitializationOptions = { live: false, texts: vscode.l10n.uri?.toString() };
  const worker = new Worker(await addressOf(program));
  return new LanguageClient('ami', 'AMI Authoring Language Server', worker, {
    documentSelector: [{ language: 'ami-request' }, { language: 'ami-after' }],
    synchronize: { configurationSection: 'ami' },
    initializationOptions,
    middleware: switches,
  });
}

/** A page can start a worker only from where pages come from; a program that lies elsewhere, such as in a remote, is handed over whole. */
async function addressOf(program: vscode.Uri): Promise<string> {
  if (/^https?$/.test(program.scheme)) return program.toString(true);
  const text = await vscode.workspace.fs.readFile(program);
  return URL.createObjectURL(new Blob([new Uint8Array(text)], { type: 'text/javascript' }));
}
