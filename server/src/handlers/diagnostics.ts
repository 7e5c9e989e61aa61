import { type Diagnostic, DiagnosticSeverity, type DocumentDiagnosticReport } from 'vscode-languageserver';
import { guard } from '../guard';
import type { Finding, Severity } from '../language/finding';
import type { OpenRequest } from '../open-requests';
import type { Session } from '../session';
import { toRange } from '../spans';

/** More than an editor shows for one file, and few enough to be sent at every keystroke. */
const mostDiagnostics = 1000;

/**
 * Gives findings to the client: when it asks, or at once after each change to one that does not ask. Returns how to say that the
 * findings of unchanged files may be others now.
 */
export function offerDiagnostics(session: Session): () => void {
  return session.client.pullsDiagnostics ? answerDiagnostics(session) : sendDiagnostics(session);
}

function answerDiagnostics({ connection, client, requests, analyses, live }: Session): () => void {
  connection.languages.diagnostics.on(
    guard(connection, 'diagnostics', noDiagnostics, ({ textDocument, previousResultId }) => {
      const request = requests.get(textDocument.uri);
      if (request === undefined) return noDiagnostics;
      live.refresh(request);
      const { id, findings } = analyses.of(request);
      if (id === previousResultId) return { kind: 'unchanged', resultId: id };
      return { kind: 'full', resultId: id, items: toDiagnostics(request, findings, client) };
    }),
  );
  return () => {
    if (client.refreshesDiagnostics) connection.languages.diagnostics.refresh();
  };
}

const noDiagnostics: DocumentDiagnosticReport = { kind: 'full', items: [] };

function sendDiagnostics({ connection, client, requests, analyses, live }: Session): () => void {
  const waiting = new Set<string>();
  const send = guard(connection, 'diagnostics', undefined, () => {
    const uris = [...waiting];
    waiting.clear();
    for (const uri of uris) {
      const request = requests.get(uri);
      if (request === undefined) continue;
      live.refresh(request);
      const diagnostics = toDiagnostics(request, analyses.of(request).findings, client);
      void connection.sendDiagnostics({ uri, version: request.version, diagnostics });
    }
  });
  /** Changes that are already here come first, so that only the last of them is analyzed. */
  const schedule = (uri: string) => {
    if (waiting.size === 0) setImmediate(send);
    waiting.add(uri);
  };
  requests.onChange(schedule);
  requests.onClose(uri => {
    waiting.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  return () => {
    for (const uri of requests.uris()) schedule(uri);
  };
}

function toDiagnostics(request: OpenRequest, findings: readonly Finding[], client: Session['client']): Diagnostic[] {
  return mostSevere(findings).map(finding => ({
    range: toRange(request.text, finding),
    severity: severities[finding.severity],
    code: finding.rule,
    source: 'ami',
    message: finding.message,
    ...(client.relatedInformation &&
      finding.related !== undefined && {
        relatedInformation: finding.related.map(place => ({
          location: { uri: request.uri, range: toRange(request.text, place) },
          message: place.message,
        })),
      }),
  }));
}

/** Errors are never the ones that are left out. */
function mostSevere(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= mostDiagnostics) return findings;
  return [...findings].sort((a, b) => severities[a.severity] - severities[b.severity]).slice(0, mostDiagnostics);
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
