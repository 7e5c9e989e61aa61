import * as vscode from 'vscode';
import type {
  ChangedParams,
  CheckRulesFileResult,
  ReadRequestParams,
  ReadRequestResult,
} from '../../../server/src/protocol';
import { SingleStart } from '../single-start';
import { requestLanguage, stepsLanguage } from './language-ids';
import type { Answers, RunningServer, ServerFiles } from './run-server';

/** What `dist/language.js` exports. */
type LanguageBundle = typeof import('./run-server');

/**
 * The language server of this window. It starts with the first request that is opened or the first question to it; the
 * library that speaks to it is loaded only then, since it is most of what the extension would have to load.
 */
export class RequestLanguage implements vscode.Disposable {
  private readonly server: SingleStart<RunningServer>;
  private readonly opened: vscode.Disposable;

  /** Reads the steps that follow a request, as they would run. */
  readonly readSteps: RunningServer['readSteps'] = async params => (await this.server.get()).readSteps(params);
  /** Counts what is wrong with a request that no editor has open. */
  readonly countFindings: RunningServer['countFindings'] = async params =>
    (await this.server.get()).countFindings(params);
  /** Sets a rule in the text of a rules file. */
  readonly changeRule: RunningServer['changeRule'] = async params => (await this.server.get()).changeRule(params);
  /** Runs a tool for agents that needs no account. */
  readonly callTool: RunningServer['callTool'] = async params => (await this.server.get()).callTool(params);

  constructor(files: ServerFiles, answers: Answers) {
    this.server = new SingleStart(async () => (await loadLanguage()).runServer(files, answers));
    this.opened = vscode.workspace.onDidOpenTextDocument(document => this.follow(document));
    for (const document of vscode.workspace.textDocuments) this.follow(document);
  }

  /** Reads a request as it would be sent, judged by what is given of the account. */
  async read(
    document: Pick<vscode.TextDocument, 'uri' | 'getText'>,
    given: Omit<ReadRequestParams, 'uri' | 'text'>,
  ): Promise<ReadRequestResult> {
    const server = await this.server.get();
    return server.read({ uri: document.uri.toString(), text: document.getText(), ...given });
  }

  /** Finds the rules of a rules file that do not exist. */
  async checkRulesFile(text: string): Promise<CheckRulesFileResult> {
    return (await this.server.get()).checkRulesFile({ text });
  }

  /** Tells the server that its questions have new answers. Does nothing before the first request is opened. */
  async tellChanged(what: ChangedParams['what']): Promise<void> {
    await (await this.server.current())?.tellChanged(what);
  }

  async dispose(): Promise<void> {
    this.opened.dispose();
    const server = await this.server.current().catch(() => undefined);
    await server?.dispose();
  }

  private follow(document: vscode.TextDocument): void {
    if (document.languageId !== requestLanguage && document.languageId !== stepsLanguage) return;
    void vscode.commands.executeCommand('setContext', 'ami.hasRequest', true);
    // A server that cannot start says so itself, in a message with its log.
    this.server.get().catch(() => undefined);
  }
}

/** In a turn of its own: the extension that is just being activated is ready before the library is read. */
async function loadLanguage(): Promise<LanguageBundle> {
  await new Promise(resolve => setImmediate(resolve));
  return require('./language');
}
