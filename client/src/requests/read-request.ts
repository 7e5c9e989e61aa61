import * as os from 'node:os';
import * as vscode from 'vscode';
import type { ReadRequestResult, RequestProblem, TextRange } from '../../../server/src/protocol';
import { Refusal } from '../refusal';
import { gitPosition } from '../variables/git';
import { type VariableSources, variableValues } from '../variables/variables';
import { requestEnvironment } from './request-environment';
import type { RequestReader } from './services';

export type Reading = Extract<ReadRequestResult, { kind: 'request' }>;

/** What the caller knows of the instance when variables are resolved. */
export type InstanceNames = Pick<VariableSources, 'instanceId' | 'instanceName'>;

/** Reads a document as it would be sent at this moment. Refuses a file of another kind. */
export async function readRequest(
  services: RequestReader,
  document: vscode.TextDocument,
  instance: InstanceNames,
  now: Date,
): Promise<Reading> {
  const reading = await services.language.read(document, await documentVariables(document, instance, now));
  if (reading.kind === 'other') throw new Refusal(reading.message);
  return reading;
}

/** The values of the variables that a document uses. */
export async function documentVariables(
  document: vscode.TextDocument,
  instance: InstanceNames,
  now: Date,
): Promise<Record<string, string>> {
  const git = await gitPosition(document.uri);
  return variableValues(document.getText(), {
    now,
    user: userName(),
    environment: requestEnvironment(),
    gitCommit: git.commit,
    gitBranch: git.branch,
    ...instance,
  });
}

/** Refuses a request that has errors or variables without a value, and leads to the first of them. */
export function refuseFaults(document: vscode.TextDocument, reading: Reading, besides: readonly string[] = []): void {
  const errors = reading.errors.filter(error => !besides.includes(error.rule));
  const [first] = errors;
  if (first) {
    const sentence =
      errors.length === 1
        ? vscode.l10n.t('The request has an error: {0}', first.message)
        : vscode.l10n.t('The request has {0} errors. The first one: {1}', errors.length, first.message);
    throw new Refusal(sentence, [showProblem(document, first)]);
  }
  const [variable] = reading.unresolved;
  if (variable) {
    throw new Refusal(vscode.l10n.t('The variable {0} has no value here.', `\${${variable}}`));
  }
}

/** Opens a document at a place, as a jump that "Go Back" returns from. */
export async function showPlace(document: vscode.TextDocument, place: TextRange): Promise<void> {
  const { start, end } = place;
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  await vscode.window.showTextDocument(document, { selection });
}

function showProblem(document: vscode.TextDocument, problem: RequestProblem) {
  return { title: vscode.l10n.t('Show Problem'), run: () => showPlace(document, problem.range) };
}

/** In a container without a user database there is no name, and node throws. */
function userName(): string {
  try {
    return os.userInfo().username;
  } catch {
    return process.env.USER ?? process.env.USERNAME ?? '';
  }
}
