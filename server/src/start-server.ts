import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { version } from '../../package.json';
import { type Files, noFiles } from './after/files';
import { type FindFile, ParsedFiles } from './after/parsed-files';
import { Analyses } from './analyses';
import { readClientAbilities } from './client-abilities';
import { followFiles } from './follow-files';
import { logError } from './guard';
import { offerAnnotations } from './handlers/annotations';
import { offerTools } from './handlers/call-tool';
import { offerRuleChanges } from './handlers/change-rule';
import { offerRulesFileChecks } from './handlers/check-rules-file';
import { offerCodeActions } from './handlers/code-actions';
import { offerCompletion } from './handlers/completion';
import { offerCounting } from './handlers/count-findings';
import { offerDiagnostics } from './handlers/diagnostics';
import { offerFormatting } from './handlers/formatting';
import { offerHover } from './handlers/hover';
import { offerReading } from './handlers/read-request';
import { offerReadingSteps } from './handlers/read-steps';
import { offerStructure } from './handlers/structure';
import { Kinds } from './kinds';
import type { Convert } from './language/convert-port';
import { LiveAnswers } from './live-answers';
import { LiveChoices } from './live-choices';
import { OpenRequests } from './open-requests';
import type { Parts } from './parts';
import { Changed, SentRules } from './protocol';
import { createRefreshes } from './refreshes';
import { reportMissing } from './report-missing';
import { RuleSettings, type RulesFileSource } from './rule-settings';
import type { ReadRulesFile } from './rules-file/read-rules-file';
import { serverCapabilities } from './server-capabilities';
import type { Session } from './session';
import { followSettings } from './settings';
import { loadTexts } from './texts';
import type { ToolBox } from './tools/tool';

export interface ServerOptions {
  readonly parts: Parts;
  /** Reads what is not JSON; without it such a text has a finding and no fix. */
  readonly convert?: Convert;
  /** Opens the tools for agents, when one is called; without it there are none. */
  readonly tools?: () => ToolBox;
  /** Without it only `ami.rules` counts. */
  readonly rulesFiles?: (read: ReadRulesFile) => RulesFileSource;
  /** Without it, files that are not open are not known. */
  readonly files?: Files;
}

/** Serves one client over a connection that is not listening yet. Nothing outlives the connection. */
export function startServer(connection: Connection, options: ServerOptions): void {
  const parts = reportMissing(connection, options.parts);
  const kinds = new Kinds(() => parts.steps().stepsKind, {
    otherFiles: () => parts.others().otherFiles,
    accountRules: () => parts.account().accountRules,
  });
  const requests = new OpenRequests(kinds);
  connection.onInitialize(async params => {
    await loadTexts(connection, params.initializationOptions);
    return startSession(connection, { requests, kinds, params }, { ...options, parts });
  });
  requests.follow(connection);
  connection.listen();
}

function startSession(
  connection: Connection,
  { requests, kinds, params }: { requests: OpenRequests; kinds: Kinds; params: InitializeParams },
  { parts, convert, tools, rulesFiles, files = noFiles }: ServerOptions,
): InitializeResult {
  const client = readClientAbilities(params);
  const refreshes = createRefreshes(connection, client);
  const live = new LiveAnswers(connection, client.live, () => {
    refreshDiagnostics();
    refreshes.inlayHints();
  });
  const settings = new RuleSettings(rulesFiles?.(text => parts.rules().readRulesFile(text)));
  const { runs } = client;
  const onRuleError = (rule: string, error: unknown) => logError(connection, rule, error);
  const closed = new ParsedFiles(files, kinds.ofFile);
  const find: FindFile = uri => requests.find(uri) ?? closed.find(uri);
  const analyses = new Analyses({ live, settings, runs, convert, find, onRuleError });
  const choices = new LiveChoices(connection);
  const session: Session = { connection, client, requests, analyses, settings, live, choices, files };
  const refreshDiagnostics = offerDiagnostics(session, refreshes.diagnostics);
  offerHover(session, parts);
  offerCompletion(session, parts);
  offerCodeActions(session, parts);
  offerStructure(session);
  offerFormatting(session, parts);
  offerAnnotations(session);
  offerReading(session, kinds);
  offerRuleChanges(session, parts);
  offerRulesFileChecks(session, parts);
  offerReadingSteps(session, parts);
  if (tools !== undefined) offerTools(session, tools);
  const askForSettings = followSettings(connection, client, severities => {
    if (settings.choose(severities)) refreshDiagnostics();
  });
  const watchFiles = followFiles(session, {
    rules: () => {
      if (settings.readFilesAgain()) refreshDiagnostics();
    },
    steps: () => refreshDiagnostics(),
  });
  const settingsKnown = new Promise<void>(resolve => {
    connection.onInitialized(() => {
      askForSettings().then(resolve);
      watchFiles();
    });
  });
  offerCounting(session, kinds, settingsKnown);
  connection.onNotification(SentRules, ({ files }) => {
    if (settings.take(files)) refreshDiagnostics();
  });
  connection.onNotification(Changed, ({ what }) => {
    if (what === 'runs') return refreshes.codeLenses();
    live.expire(what);
    if (what === 'facts') choices.expire();
    refreshDiagnostics();
    refreshes.inlayHints();
  });
  requests.listen({
    closed: uri => {
      settings.forget(uri);
      live.forget(uri);
      choices.forget(uri);
    },
  });
  return { capabilities: serverCapabilities(client), serverInfo: { name: 'ami-authoring', version } };
}
