import { t } from '@vscode/l10n';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type AnalyzeOptions, analyzeToSend } from './language/analyze';
import type { Finding, Severity } from './language/finding';
import { kindOfOther } from './language/other-kind';
import { PlaceIndex } from './language/place-index';
import { toPlainRequest } from './language/plain-request';
import { readRequestDocument } from './language/request-document';
import type { Severities } from './language/rule-table';
import { withInstance } from './language/with-instance';
import type { ReadRequestParams, ReadRequestResult, RequestProblem } from './protocol';
import { toRange } from './spans';

/** Reads a request that is to be sent, see `ReadRequest`. */
export function readRequest(
  { uri, text, variables = {}, instanceId, facts }: ReadRequestParams,
  severities: Severities,
  onRuleError: AnalyzeOptions['onRuleError'],
): ReadRequestResult {
  const written = readRequestDocument(text);
  const document = instanceId === undefined ? written : withInstance(written, instanceId);
  const findings = analyzeToSend(document, { severities, variables, facts, onRuleError });
  if (kindOfOther(document) !== undefined) {
    return { kind: 'other', message: findings[0]?.message ?? t('This file is not a CreateImage request.') };
  }
  const lines = TextDocument.create(uri, 'ami-request', 0, text);
  const { request, places, unresolved } = toPlainRequest(document, variables);
  const index = new PlaceIndex(places);
  const problems = (severity: Severity): RequestProblem[] =>
    findings.filter(finding => finding.severity === severity).map(finding => toProblem(finding, lines, index));
  return {
    kind: 'request',
    request,
    errors: problems('error'),
    warnings: problems('warning'),
    notes: problems('information'),
    unresolved,
    places: Object.fromEntries([...places].map(([pointer, span]) => [pointer, toRange(lines, span)])),
  };
}

function toProblem(finding: Finding, lines: TextDocument, places: PlaceIndex): RequestProblem {
  const { rule, message } = finding;
  const pointer = places.pointerOf(finding);
  return { rule, message, range: toRange(lines, finding), ...(pointer !== undefined && { pointer }) };
}
