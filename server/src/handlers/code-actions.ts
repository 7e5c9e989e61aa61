import { t } from '@vscode/l10n';
import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver-types';
import { guard } from '../guard';
import { analyze } from '../language/analyze';
import type { Finding, Fix, TextChange } from '../language/finding';
import { fixAllSafe } from '../language/fix-all';
import { refactorings } from '../language/refactorings';
import type { Span } from '../language/request-document';
import type { OpenRequest } from '../open-requests';
import type { Session } from '../session';
import { toRange, toSpan, toTextEdit } from '../spans';

/** The kind under which a person lets all safe fixes run on save. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.ami`;

/** Findings that one menu has fixes for: who selects a whole faulty file looks for fix-all, not for a menu of thousands. */
const mostFixed = 20;

export function offerCodeActions({ connection, client, requests, analyses, live }: Session): void {
  connection.onCodeAction(
    guard(connection, 'code actions', [], ({ textDocument, range, context }) => {
      const request = requests.get(textDocument.uri);
      if (request === undefined) return [];
      const asked = (kind: string) => context.only?.some(only => kind === only || kind.startsWith(`${only}.`)) ?? true;
      const span = toSpan(request.text, range);
      const actions: CodeAction[] = [];
      if (asked(CodeActionKind.QuickFix)) {
        const touched = analyses.of(request).findings.filter(finding => touches(finding, span));
        for (const finding of touched.slice(0, mostFixed)) {
          actions.push(...quickFixes(request, finding, context.diagnostics, client.live));
        }
      }
      if (asked(CodeActionKind.RefactorRewrite) && request.other === undefined) {
        for (const fix of refactorings(request.document, span.offset)) {
          actions.push(toAction(request, fix, CodeActionKind.RefactorRewrite));
        }
      }
      // Only where somebody asks for source actions: it looks at the whole request.
      if (context.only !== undefined && asked(fixAllKind)) {
        const options = { severities: analyses.getSeverities(), variables: live.variables(request.uri) };
        const change = fixAllSafe(request.document, document => analyze(document, options));
        if (change !== undefined) {
          actions.push(toAction(request, { title: t('Fix all that is safe to fix'), changes: [change] }, fixAllKind));
        }
      }
      return actions;
    }),
  );
}

function quickFixes(
  request: OpenRequest,
  finding: Finding,
  diagnostics: readonly Diagnostic[],
  opensSettings: boolean,
): CodeAction[] {
  const shown = diagnostics.filter(({ code, range }) => code === finding.rule && isAt(request, range, finding));
  const fixes = finding.fixes?.() ?? [];
  const actions = fixes.map(
    (fix, index): CodeAction => ({
      ...toAction(request, fix, CodeActionKind.QuickFix),
      diagnostics: shown,
      ...(index === 0 && { isPreferred: true }),
    }),
  );
  if (!opensSettings) return actions;
  const title = t('Change how {0} is reported', finding.rule);
  return [
    ...actions,
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: shown,
      command: { title, command: 'workbench.action.openSettings', arguments: ['ami.rules'] },
    },
  ];
}

function toAction(request: OpenRequest, { title, changes }: Fix, kind: string): CodeAction {
  const edits = changes.map((change: TextChange) => toTextEdit(request.text, change));
  return { title, kind, edit: { changes: { [request.uri]: edits } } };
}

function touches(finding: Span, span: Span): boolean {
  return finding.offset <= span.end && finding.end >= span.offset;
}

function isAt(request: OpenRequest, range: Diagnostic['range'], finding: Finding): boolean {
  const { start, end } = toRange(request.text, finding);
  return (
    range.start.line === start.line &&
    range.start.character === start.character &&
    range.end.line === end.line &&
    range.end.character === end.character
  );
}
