import * as vscode from 'vscode';
import type { CheckRulesFileResult, RulesFileFix, TextRange } from '../../../server/src/protocol';
import { readSettings } from '../settings';
import { rulesSchema } from './rules-schema';

const files: vscode.DocumentFilter = { pattern: '**/.ami-rules.json' };

interface Judged {
  /** The version of the document that was judged. */
  readonly version: number;
  readonly findings: readonly { readonly diagnostic: vscode.Diagnostic; readonly fixes: readonly RulesFileFix[] }[];
}

/**
 * Says which rules of an open `.ami-rules.json` do not exist, and offers the ones that were meant. VS Code's JSON service judges all else in it,
 * by a schema that leaves this to us.
 */
export class RulesFileChecks implements vscode.CodeActionProvider, vscode.Disposable {
  private readonly check: (text: string) => Promise<CheckRulesFileResult>;
  private readonly report: (error: unknown) => void;
  private readonly collection = vscode.languages.createDiagnosticCollection('ami-rules');
  private readonly judged = new Map<string, Judged>();
  private readonly registrations: vscode.Disposable;

  constructor(
    extension: vscode.Uri,
    check: (text: string) => Promise<CheckRulesFileResult>,
    report: (error: unknown) => void,
  ) {
    this.check = check;
    this.report = report;
    const { workspace } = vscode;
    this.registrations = vscode.Disposable.from(
      this.collection,
      rulesSchema(extension),
      vscode.languages.registerCodeActionsProvider(files, this, {
        providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
      }),
      workspace.onDidOpenTextDocument(document => this.follow(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.follow(document)),
      workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri)),
      workspace.onDidChangeConfiguration(change => change.affectsConfiguration('ami.diagnostics') && this.followAll()),
    );
    this.followAll();
  }

  provideCodeActions({ uri, version }: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const judged = this.judged.get(uri.toString());
    // Its places are those of the text that was judged.
    if (judged?.version !== version) return [];
    return judged.findings
      .filter(({ diagnostic }) => diagnostic.range.intersection(range) !== undefined)
      .flatMap(({ diagnostic, fixes }) => fixes.map(fix => toAction(uri, diagnostic, fix)));
  }

  dispose(): void {
    this.registrations.dispose();
  }

  private followAll(): void {
    for (const document of vscode.workspace.textDocuments) this.follow(document);
  }

  private follow(document: vscode.TextDocument): void {
    if (vscode.languages.match(files, document) === 0) return;
    this.judge(document).catch(this.report);
  }

  private async judge(document: vscode.TextDocument): Promise<void> {
    const { uri, version } = document;
    if (!readSettings(uri).diagnostics) return this.forget(uri);
    const { problems } = await this.check(document.getText());
    // Of a text that has changed meanwhile another answer is on its way.
    if (document.isClosed || document.version !== version || !readSettings(uri).diagnostics) return;
    const findings = problems.map(({ range, message, fixes }) => ({ diagnostic: toDiagnostic(range, message), fixes }));
    this.judged.set(uri.toString(), { version, findings });
    this.collection.set(
      uri,
      findings.map(({ diagnostic }) => diagnostic),
    );
  }

  private forget(uri: vscode.Uri): void {
    this.judged.delete(uri.toString());
    this.collection.delete(uri);
  }
}

function toDiagnostic(range: TextRange, message: string): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(range), message, vscode.DiagnosticSeverity.Warning);
  diagnostic.source = 'ami';
  return diagnostic;
}

function toAction(uri: vscode.Uri, diagnostic: vscode.Diagnostic, fix: RulesFileFix): vscode.CodeAction {
  const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.isPreferred = fix.isPreferred;
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(uri, toRange(fix.range), fix.newText);
  return action;
}

function toRange({ start, end }: TextRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
