import { t } from '@vscode/l10n';
import type { DocumentDiagnosticReport, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { isStepsFile } from '../after/steps-file';
import { guard, logError } from '../guard';
import type { Finding, Severity } from '../language/finding';
import { ruleUrl } from '../language/rule-reference';
import type { OpenRequest } from '../open-requests';
import type { Session } from '../session';
import { toRange } from '../spans';

/** With the one that says how many there are, as many as VS Code shows for one file, and few enough to be sent at every keystroke. */
const mostDiagnostics = 999;

/**
 * Gives findings to the client: when it asks, or at once after each change to one that does not ask. Returns how to say that the
 * findings of unchanged files may be others now.
 */
export function offerDiagnostics(session: Session, askToAsk: () => void): () => void {
  if (!session.client.pullsDiagnostics) return sendDiagnostics(session);
  answerDiagnostics(session, askToAsk);
  return askToAsk;
}

function answerDiagnostics({ connection, client, requests, analyses, live }: Session, askToAsk: () => void): void {
  /** The ids of the reports that the client has. */
  const sent = new Map<string, string>();
  connection.languages.diagnostics.on(
    guard(connection, 'diagnostics', noDiagnostics, ({ textDocument, previousResultId }) => {
      const request = requests.get(textDocument.uri);
      if (request === undefined) return noDiagnostics;
      live.refresh(request);
      const { id, findings } = analyses.of(request);
      sent.set(request.uri, id);
      if (id === previousResultId) return { kind: 'unchanged', resultId: id };
      return { kind: 'full', resultId: id, items: toDiagnostics(request, findings, client) };
    }),
  );
  /**
   * An edit of a file of steps may change what is found in those that extend it. Told by `interFileDependencies`, a client would ask for every
   * open file again after every edit of any of them.
   */
  const judgeExtending = guard(connection, 'diagnostics', undefined, (changed: string) => {
    if (!isStepsFile(changed)) return;
    const isOutdated = (uri: string) => {
      const request = uri === changed || !sent.has(uri) ? undefined : requests.get(uri);
      return request !== undefined && analyses.currentId(request) !== sent.get(uri);
    };
    if (requests.uris().some(uri => isStepsFile(uri) && isOutdated(uri))) askToAsk();
  });
  requests.listen({
    changed: judgeExtending,
    closed: uri => {
      sent.delete(uri);
      judgeExtending(uri);
    },
  });
}

const noDiagnostics: DocumentDiagnosticReport = { kind: 'full', items: [] };

function sendDiagnostics({ connection, client, requests, analyses, live }: Session): () => void {
  const waiting = new Set<string>();
  let changes = 0;
  const publish = (params: PublishDiagnosticsParams) => {
    connection.sendDiagnostics(params).catch(error => logError(connection, 'diagnostics', error));
  };
  const send = guard(connection, 'diagnostics', undefined, () => {
    const uris = [...waiting];
    waiting.clear();
    for (const uri of uris) {
      const request = requests.get(uri);
      if (request === undefined) continue;
      live.refresh(request);
      const diagnostics = toDiagnostics(request, analyses.of(request).findings, client);
      publish({ uri, version: request.version, diagnostics });
    }
  });
  /** As long as changes are waiting to be read they are read first, so that only the last of them is analyzed. */
  const sendWhenQuiet = (seen: number) => {
    setImmediate(() => (seen === changes ? send() : sendWhenQuiet(changes)));
  };
  const schedule = (uri: string) => {
    if (waiting.size === 0) sendWhenQuiet(-1);
    waiting.add(uri);
    changes++;
  };
  /** What one file of steps says is judged in those that extend it as well. */
  const scheduleSteps = () => {
    for (const uri of requests.uris()) if (isStepsFile(uri)) schedule(uri);
  };
  requests.listen({
    changed: uri => {
      schedule(uri);
      if (isStepsFile(uri)) scheduleSteps();
    },
    closed: uri => {
      waiting.delete(uri);
      publish({ uri, diagnostics: [] });
    },
  });
  return () => {
    for (const uri of requests.uris()) schedule(uri);
  };
}

function toDiagnostics(request: OpenRequest, findings: readonly Finding[], client: Session['client']): Diagnostic[] {
  const shown = mostSevere(findings);
  const diagnostics = shown.map(finding => {
    const diagnostic: Diagnostic = {
      range: toRange(request.text, finding),
      severity: severities[finding.severity],
      code: finding.rule,
      source: 'ami',
      message: finding.message,
    };
    if (client.codeDescription) diagnostic.codeDescription = { href: ruleUrl(finding.rule) };
    if (client.relatedInformation && finding.related !== undefined) {
      diagnostic.relatedInformation = finding.related.map(place => ({
        location: { uri: request.uri, range: toRange(request.text, place) },
        message: place.message,
      }));
    }
    return diagnostic;
  });
  return shown.length === findings.length ? diagnostics : [...diagnostics, notAll(shown.length, findings.length)];
}

/** Of one rule not more are counted than are shown, so there may be more. */
function notAll(shown: number, found: number): Diagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    severity: DiagnosticSeverity.Information,
    source: 'ami',
    message: t('Only {0} of at least {1} problems are shown.', shown, found),
  };
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
