import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Severity } from './language/finding';
import type { PlaceIndex } from './language/place-index';
import type { RequestProblem } from './protocol';
import { toRange } from './spans';

/** The findings of a file that is to be sent, by what they mean for it. Hints mean nothing for it. */
export function problemsBySeverity(
  findings: readonly Finding[],
  lines: TextDocument,
  places: PlaceIndex,
): Record<'errors' | 'warnings' | 'notes', readonly RequestProblem[]> {
  const problems = (severity: Severity) =>
    findings.filter(finding => finding.severity === severity).map(finding => toProblem(finding, lines, places));
  return { errors: problems('error'), warnings: problems('warning'), notes: problems('information') };
}

function toProblem(finding: Finding, lines: TextDocument, places: PlaceIndex): RequestProblem {
  const { rule, message } = finding;
  const pointer = places.pointerOf(finding);
  return { rule, message, range: toRange(lines, finding), ...(pointer !== undefined && { pointer }) };
}
