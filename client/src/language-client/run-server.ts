import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import {
  AskFacts,
  AskLastRun,
  AskSuggestions,
  AskVariables,
  CallTool,
  type CallToolParams,
  type CallToolResult,
  Changed,
  type ChangedParams,
  ChangeRule,
  type ChangeRuleParams,
  type ChangeRuleResult,
  CheckRulesFile,
  type CheckRulesFileResult,
  CountFindings,
  type CountFindingsParams,
  type DocumentParams,
  type Facts,
  type FactsParams,
  type FindingCount,
  type InitializationOptions,
  type LastRun,
  ReadRequest,
  type ReadRequestParams,
  type ReadRequestResult,
  ReadSteps,
  type ReadStepsParams,
  type ReadStepsResult,
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
export interface RunningServer {
  read(params: ReadRequestParams): Promise<ReadRequestResult>;
  readSteps(params: ReadStepsParams): Promise<ReadStepsResult>;
  countFindings(params: CountFindingsParams): Promise<FindingCount>;
  changeRule(params: ChangeRuleParams): Promise<ChangeRuleResult>;
  checkRulesFile(text: string): Promise<CheckRulesFileResult>;
  callTool(params: CallToolParams): Promise<CallToolResult>;
  tellChanged(what: ChangedParams['what']): Promise<void>;
  dispose(): Promise<void>;
}

/** Where the server is, and where it may keep something. */
export interface ServerFiles {
  readonly program: string;
  readonly cacheFolder: string;
}

/** Starts the server's bundle as a process of its own. Rejects when it does not start; the person has been told then. */
export async function runServer({ program, cacheFolder }: ServerFiles, answers: Answers): Promise<RunningServer> {
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
  return {
    read: params => client.sendRequest(ReadRequest, params),
    readSteps: params => client.sendRequest(ReadSteps, params),
    countFindings: params => client.sendRequest(CountFindings, params),
    changeRule: params => client.sendRequest(ChangeRule, params),
    checkRulesFile: text => client.sendRequest(CheckRulesFile, { text }),
    callTool: params => client.sendRequest(CallTool, params),
    tellChanged: async what => {
      if (client.isRunning()) await client.sendNotification(Changed, { what });
    },
    dispose: () => client.dispose(),
  };
}
