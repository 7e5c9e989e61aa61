import { t } from '@vscode/l10n';
import type { CodeActionParams } from 'vscode-languageserver-protocol';
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  CodeActionTriggerKind,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver-types';
import { fixAllKind } from '../fix-all-kind';
import type { Finding, Fix, TextChange } from '../language/finding';
import { fixAllSafe } from '../language/fix-all';
import { refactorings } from '../language/refactorings';
import type { Span } from '../language/request-document';
import type { OpenRequest } from '../open-requests';
import type { Session } from '../session';
import { toRange, toSpan, toTextEdit } from '../spans';
import { configureRuleAction } from './configure-rule-action';

/** Findings that one menu has fixes for: who selects a whole faulty file looks for fix-all, not for a menu of thousands. */
const mostFixed = 20;

/** The fixes and rewrites for a place of a file, and what else can be done about its findings. */
export function codeActionsAt(
  session: Session,
  request: OpenRequest,
  { range, context }: CodeActionParams,
): CodeAction[] {
  const only = askedKinds(context);
  const asked = (kind: string) => isAsked(kind, only);
  const fixes = asked(CodeActionKind.QuickFix) ? quickFixesAt(session, request, range, context.diagnostics) : [];
  const rewrites = asked(CodeActionKind.RefactorRewrite) ? rewritesAt(request, range) : [];
  return [
    ...fixes,
    ...withoutTwins(rewrites, fixes),
    ...(asked(fixAllKind) && wantsFixAll(session, only, context) ? fixAll(session, request) : []),
  ];
}

/** Undefined for all: some clients send null or an empty list where they mean that. */
function askedKinds({ only }: CodeActionContext): readonly string[] | undefined {
  return (only ?? []).length === 0 ? undefined : only;
}

/** A kind stands for all below it, and the empty one for all there are. */
function isAsked(kind: string, only: readonly string[] | undefined): boolean {
  return only?.some(asked => asked === CodeActionKind.Empty || asked === kind || kind.startsWith(`${asked}.`)) ?? true;
}

/**
 * It looks at the whole request, so it is not made for a lightbulb that nobody opened. VS Code shows it only where it asks for it by name;
 * the menu of other editors has nothing but what it gets unasked.
 */
function wantsFixAll(
  { client }: Session,
  only: readonly string[] | undefined,
  { triggerKind }: CodeActionContext,
): boolean {
  return only !== undefined || (!client.live && triggerKind !== CodeActionTriggerKind.Automatic);
}

function quickFixesAt(
  session: Session,
  request: OpenRequest,
  range: Range,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const span = toSpan(request.text, range);
  const { findings, offered } = session.analyses.of(request);
  const touched = findings.filter(finding => touches(finding, span));
  const fixed = touched.slice(0, mostFixed).map(finding => ({
    finding,
    shown: diagnostics.filter(({ code, range }) => code === finding.rule && isAt(request, range, finding)),
  }));
  offered.startMenu();
  return [
    ...fixed.flatMap(({ finding, shown }) => quickFixes(request, offered.of(finding), shown)),
    ...fixed.flatMap(({ finding, shown }) => configureRuleAction(session, request, finding, shown)),
  ];
}

function rewritesAt(request: OpenRequest, range: Range): CodeAction[] {
  if (request.other !== undefined) return [];
  const { offset } = toSpan(request.text, range);
  return refactorings(request.document, offset).map(fix => toAction(request, fix, CodeActionKind.RefactorRewrite));
}

/** What a fix of a problem does already is no rewrite of its own. */
function withoutTwins(rewrites: readonly CodeAction[], fixes: readonly CodeAction[]): CodeAction[] {
  const fixed = new Set(fixes.map(({ edit }) => JSON.stringify(edit)));
  return rewrites.filter(({ edit }) => !fixed.has(JSON.stringify(edit)));
}

function fixAll({ analyses }: Session, request: OpenRequest): CodeAction[] {
  const change = fixAllSafe(request.document, document => analyses.ofText(request, document));
  if (change === undefined) return [];
  return [toAction(request, { title: t('Fix all problems that have a safe fix'), changes: [change] }, fixAllKind)];
}

function quickFixes(request: OpenRequest, fixes: readonly Fix[], diagnostics: Diagnostic[]): CodeAction[] {
  return fixes.map(
    (fix, index): CodeAction => ({
      ...toAction(request, fix, CodeActionKind.QuickFix),
      diagnostics,
      ...(index === 0 && fix.guess !== true && { isPreferred: true }),
    }),
  );
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
