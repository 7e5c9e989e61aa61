import { guard, logError } from '../guard';
import type { Kinds } from '../kinds';
import { analyzeFile } from '../language/analyze-file';
import { readRequestDocument } from '../language/request-document';
import { CountFindings } from '../protocol';
import type { Session } from '../session';

/** Answers `ami/countFindings`: nothing is kept of a file that no editor has open. */
export function offerCounting(
  { client, connection, requests, settings }: Session,
  kinds: Kinds,
  settingsKnown: Promise<void>,
): void {
  connection.onRequest(
    CountFindings,
    guard(connection, 'counting findings', { errors: 0, warnings: 0 }, async ({ uri, text }) => {
      await settingsKnown;
      const kind = kinds.ofFile(uri);
      const findings = analyzeFile(kind, readRequestDocument(text, kind.shape), {
        severities: settings.of(uri),
        runs: client.runs,
        onRuleError: (rule, error) => logError(connection, rule, error),
      });
      if (requests.get(uri) === undefined) settings.forget(uri);
      const count = (severity: string) => findings.filter(finding => finding.severity === severity).length;
      return { errors: count('error'), warnings: count('warning') };
    }),
  );
}
