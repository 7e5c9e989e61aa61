import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { InitializationOptions } from '../../../server/src/protocol';
import { switches } from '../language-client/switches';

/** As browsers have it. */
declare const Worker: new (program: string) => object;

/** A client of the language server in a worker, not started yet. The worker ends with it. */
export function startLanguage(program: vscode.Uri): LanguageClient {
  const initializationOptions: InitializationOptions = { live: false, texts: vscode.l10n.uri?.toString() };
  return new LanguageClient(
    'ami',
    'AMI Authoring Language Server',
    {
      documentSelector: [{ language: 'ami-request' }, { language: 'ami-after' }],
      synchronize: { configurationSection: 'ami' },
      initializationOptions,
      middleware: switches,
    },
    new Worker(program.toString(true)),
  );
}
