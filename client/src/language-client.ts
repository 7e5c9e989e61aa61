import * as vscode from 'vscode';
import { LanguageClient, type Middleware, TransportKind, vsdiag } from 'vscode-languageclient/node';
import {
  AskFacts,
  AskLastRun,
  AskSuggestions,
  AskVariables,
  Changed,
  type ChangedParams,
  type DocumentParams,
  type Facts,
  type FactsParams,
  type InitializationOptions,
  type LastRun,
  ReadRequest,
  type ReadRequestResult,
  type Suggestions,
  type SuggestParams,
} from '../../server/src/protocol';
import { readSettings } from './settings';

export const requestLanguage = 'ami-request';

/** Who answers the server's questions about the account, the runs and the variables. */
export interface Answers {
  facts(params: FactsParams): Facts | null;
  suggestions(params: SuggestParams): Suggestions | null;
  variables(params: DocumentParams): Promise<Record<string, string>>;
  lastRun(params: DocumentParams): LastRun | null;
}

/** The language server of this window. It starts with the first request that is opened, or the first question to it. */
export class RequestLanguage implements vscode.Disposable {
  private readonly program: string;
  private readonly answers: Answers;
  private readonly opened: vscode.Disposable;
  private started: Promise<LanguageClient> | undefined;

  constructor(program: string, answers: Answers) {
    this.program = program;
    this.answers = answers;
    this.opened = vscode.workspace.onDidOpenTextDocument(document => this.follow(document));
    for (const document of vscode.workspace.textDocuments) this.follow(document);
  }

  /** Reads a request as it would be sent; `variables` are the values of its `${…}`. */
  async read(document: vscode.TextDocument, variables: Record<string, string>): Promise<ReadRequestResult> {
    const client = await this.start();
    return client.sendRequest(ReadRequest, { uri: document.uri.toString(), text: document.getText(), variables });
  }

  /** Tells the server that its questions have new answers. Does nothing before the first request is opened. */
  async tellChanged(what: ChangedParams['what']): Promise<void> {
    const client = await this.started;
    if (client?.isRunning()) await client.sendNotification(Changed, { what });
  }

  async dispose(): Promise<void> {
    this.opened.dispose();
    const client = await this.started?.catch(() => undefined);
    await client?.dispose();
  }

  private follow(document: vscode.TextDocument): void {
    // A server that cannot start says so itself, in a message with its log.
    if (document.languageId === requestLanguage) this.start().catch(() => undefined);
  }

  private start(): Promise<LanguageClient> {
    this.started ??= this.launch();
    return this.started;
  }

  private async launch(): Promise<LanguageClient> {
    const initializationOptions: InitializationOptions = { live: true };
    const client = new LanguageClient(
      'ami',
      'AMI Authoring Language Server',
      {
        run: { module: this.program, transport: TransportKind.ipc },
        debug: {
          module: this.program,
          transport: TransportKind.ipc,
          options: { execArgv: ['--nolazy', '--inspect=6019'] },
        },
      },
      {
        documentSelector: [{ language: requestLanguage }],
        synchronize: { configurationSection: 'ami' },
        initializationOptions,
        middleware,
      },
    );
    client.onRequest(AskFacts, params => this.answers.facts(params));
    client.onRequest(AskSuggestions, params => this.answers.suggestions(params));
    client.onRequest(AskVariables, params => this.answers.variables(params));
    client.onRequest(AskLastRun, params => this.answers.lastRun(params));
    await client.start();
    return client;
  }
}

/** Each kind of help can be switched off; read at each use, so that a change needs no reload. */
const middleware: Middleware = {
  provideCompletionItem: (document, position, context, token, next) =>
    readSettings(document.uri).completion ? next(document, position, context, token) : undefined,
  provideHover: (document, position, token, next) =>
    readSettings(document.uri).hover ? next(document, position, token) : undefined,
  provideCodeLenses: (document, token, next) =>
    readSettings(document.uri).codeLens ? next(document, token) : undefined,
  provideInlayHints: (document, range, token, next) =>
    readSettings(document.uri).inlayHints ? next(document, range, token) : undefined,
  provideDiagnostics: (document, previousResultId, token, next) => {
    const uri = document instanceof vscode.Uri ? document : document.uri;
    return readSettings(uri).diagnostics
      ? next(document, previousResultId, token)
      : { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
  },
};
