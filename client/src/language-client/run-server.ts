import * as vscode from 'vscode';
import { LanguageClient, type RequestParam, type RequestType, TransportKind } from 'vscode-languageclient/node';
import {
  AskFacts,
  AskLastRun,
  AskSuggestions,
  AskVariables,
  CallTool,
  Changed,
  type ChangedParams,
  ChangeRule,
  CheckRulesFile,
  CountFindings,
  type DocumentParams,
  type Facts,
  type FactsParams,
  type InitializationOptions,
  type LastRun,
  ReadRequest,
  ReadSteps,
  type Suggestions,
  type SuggestParams,
  type VariablesParams,
} from '../../../server/src/protocol';
import { serverEnvironment } from './server-environment';
import { switches } from './switches';

/** Answers the server's requests for facts about the account, the runs, and the variables. */
export interface Answers {
  facts(params: FactsParams): Facts | null;
  suggestions(params: SuggestParams): Suggestions | null;
  variables(params: VariablesParams): Promise<Record<string, string>>;
  lastRun(params: DocumentParams): LastRun | null;
}

/** A language server that has started. */
export type RunningServer = Awaited<ReturnType<typeof runServer>>;

/** Where the server is, and where it may keep something. */
export interface ServerFiles {
  readonly program: string;
  readonly cacheFolder: string;
}

/** Starts the server's bundle as a process of its own. Rejects when it does not start; the person has been told then. */
export async function runServer({ program, cacheFolder }: ServerFiles, answers: Answers) {
  const initializationOptions: InitializationOptions = { live: true, runs: true, texts: vscode.l10n.uri?.toString() };
  const env = serverEnvironment(process.env, cacheFolder);
  const client = new LanguageClient(
    'ami',
    'AMI Authoring Language Server',
    {
      run: { module: program, transport: TransportKind.ipc, options: { env } },
      debug: {
        module: program,
        transport: TransportKind.ipc,
        options: { env, execArgv: ['--nolazy', '--inspect=6019'] },
      },
    },
    {
      documentSelector: [{ language: 'ami-request' }, { language: 'ami-after' }],
      synchronize: { configurationSection: 'ami' },
      initializationOptions,
      middleware: switches,
    },
  );
  client.onRequest(AskFacts, params => answers.facts(params));
  client.onRequest(AskSuggestions, params => answers.suggestions(params));
  client.onRequest(AskVariables, params => answers.variables(params));
  client.onRequest(AskLastRun, params => answers.lastRun(params));
  await client.start();
  const question =
    <Params, Result>(message: RequestType<Params, Result, void>) =>
    (params: RequestParam<Params>): Promise<Result> =>
      client.sendRequest(message, params);
  return {
    read: question(ReadRequest),
    readSteps: question(ReadSteps),
    countFindings: question(CountFindings),
    changeRule: question(ChangeRule),
    checkRulesFile: question(CheckRulesFile),
    callTool: question(CallTool),
    tellChanged: async (what: ChangedParams['what']) => {
      if (client.isRunning()) await client.sendNotification(Changed, { what });
    },
    dispose: () => client.dispose(),
  };
}
