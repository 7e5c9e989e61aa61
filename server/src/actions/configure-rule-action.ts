import { t } from '@vscode/l10n';
import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver-types';
import type { Finding } from '../language/finding';
import { ignoreHere } from '../language/ignore-here';
import type { OpenRequest } from '../open-requests';
import { changeRule } from '../rules-file/change-rule';
import type { Session } from '../session';
import { toTextEdit } from '../spans';

/**
 * How a finding can be reported otherwise, the last of its actions. Our own client asks where and how; another one gets the edits that turn the rule
 * off, as far as it can make a file.
 */
export function configureRuleAction(
  session: Session,
  request: OpenRequest,
  finding: Finding,
  diagnostics: Diagnostic[],
): CodeAction[] {
  const { rule, severity } = finding;
  const comment = ignoreHere(request.document, finding);
  const commentEdit = comment === undefined ? undefined : toTextEdit(request.text, comment);
  if (session.client.live) {
    const title = t('Configure rule {0}…', rule);
    const command = {
      title,
      command: 'ami.configureRule',
      arguments: [request.uri, rule, severity, commentEdit ?? null],
    };
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics, command }];
  }
  const action = (title: string, edit: WorkspaceEdit): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    edit,
  });
  return [
    ...rulesFileEdits(session, request, rule).map(({ title, edit }) => action(title, edit)),
    ...(commentEdit === undefined
      ? []
      : [
          action(t('Ignore {0} here with a comment (not readable by the AWS CLI)', rule), {
            changes: { [request.uri]: [commentEdit] },
          }),
        ]),
  ];
}

interface TitledEdit {
  readonly title: string;
  readonly edit: WorkspaceEdit;
}

function rulesFileEdits({ client, settings }: Session, request: OpenRequest, rule: string): TitledEdit[] {
  const place = client.createsFiles ? settings.placeOf(request.uri) : undefined;
  if (place === undefined) return [];
  const edit = (files: string | undefined) =>
    editOfFile(place, changeRule(place.text ?? '', { rule, severity: 'off', files }));
  const edits = [
    { title: t('Turn off {0} for this file', rule), edit: edit(place.file) },
    { title: t('Turn off {0} for this folder', rule), edit: edit(place.folder) },
  ];
  return edits.flatMap(each => (each.edit === undefined ? [] : [{ title: each.title, edit: each.edit }]));
}

/** Writes the whole file: it is small, and the editor may not have it open. */
function editOfFile(
  { uri, text }: { uri: string; text?: string },
  newText: string | undefined,
): WorkspaceEdit | undefined {
  if (newText === undefined) return undefined;
  const lines = (text ?? '').split(/\r\n|\n|\r/);
  const end = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const edits = [{ range: { start: { line: 0, character: 0 }, end }, newText }];
  const change = { textDocument: { uri, version: null }, edits };
  return { documentChanges: text === undefined ? [{ kind: 'create', uri }, change] : [change] };
}
