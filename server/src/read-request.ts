import { t } from '@vscode/l10n';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type AnalyzeOptions, analyzeFileToSend } from './language/analyze-file';
import type { FileKind } from './language/file-kind';
import { PlaceIndex } from './language/place-index';
import { toPlainRequest } from './language/plain-request';
import { readRequestDocument } from './language/request-document';
import type { Severities } from './language/rule-table';
import { withInstance } from './language/with-instance';
import { problemsBySeverity } from './problems-by-severity';
import type { ReadRequestParams, ReadRequestResult } from './protocol';
import { toRange } from './spans';

/** Reads a request that is to be sent, see `ReadRequest`. */
export function readRequest(
  { uri, text, variables = {}, instanceId, facts }: ReadRequestParams,
  kind: FileKind,
  severities: Severities,
  onRuleError: AnalyzeOptions['onRuleError'],
): ReadRequestResult {
  const written = readRequestDocument(text);
  const document = instanceId === undefined ? written : withInstance(written, instanceId);
  const findings = analyzeFileToSend(kind, document, { severities, variables, facts, onRuleError });
  if (kind.otherKind(document) !== undefined) {
    return { kind: 'other', message: findings[0]?.message ?? t('This file is not a CreateImage request.') };
  }
  const lines = TextDocument.create(uri, 'ami-request', 0, text);
  const { request, places, unresolved } = toPlainRequest(document, variables);
  const index = new PlaceIndex(places);
  return {
    kind: 'request',
    request,
    ...problemsBySeverity(findings, lines, index),
    unresolved,
    places: Object.fromEntries([...places].map(([pointer, span]) => [pointer, toRange(lines, span)])),
  };
}
