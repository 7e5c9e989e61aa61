import { t } from '@vscode/l10n';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../language/analyze';
import type { Severity } from '../language/finding';
import { kindOfOther } from '../language/other-kind';
import { toPlainRequest } from '../language/plain-request';
import { readRequestDocument } from '../language/request-document';
import { ReadRequest, type ReadRequestParams, type ReadRequestResult, type RequestProblem } from '../protocol';
import type { Session } from '../session';
import { toRange } from '../spans';

/** Answers `ami/readRequest`. An exception goes back to the client: a request that was not read must not be sent. */
export function offerReading({ connection, analyses }: Session): void {
  connection.onRequest(ReadRequest, params => readRequest(params, analyses.getSeverities()));
}

function readRequest(
  { uri, text, variables = {} }: ReadRequestParams,
  severities: Readonly<Record<string, Severity | 'off'>>,
): ReadRequestResult {
  const document = readRequestDocument(text);
  const findings = analyze(document, { severities, variables });
  if (kindOfOther(document) !== undefined) {
    return { kind: 'other', message: findings[0]?.message ?? t('This file is not a CreateImage request.') };
  }
  const lines = TextDocument.create(uri, 'ami-request', 0, text);
  const problems = (severity: Severity): RequestProblem[] =>
    findings
      .filter(finding => finding.severity === severity)
      .map(finding => ({ rule: finding.rule, message: finding.message, range: toRange(lines, finding) }));
  const { request, places, unresolved } = toPlainRequest(document, variables);
  return {
    kind: 'request',
    request,
    errors: problems('error'),
    warnings: problems('warning'),
    unresolved,
    places: Object.fromEntries([...places].map(([pointer, span]) => [pointer, toRange(lines, span)])),
  };
}
