import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Ask } from '../asking/ask';
import type { Editor } from '../asking/editor';
import { requestLanguage } from '../language-client/request-language';

/** Files beyond this many are not listed; a workspace with more has other problems than this list. */
const most = 2000;

/** The request files of the workspace, in the order of their paths. */
export async function requestFiles(): Promise<readonly vscode.Uri[]> {
  const files = await vscode.workspace.findFiles('**/*.ami.json', '**/node_modules/**', most);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

interface Asking {
  readonly ask: Pick<Ask, 'pick'>;
  readonly editor: Pick<Editor, 'run' | 'relativePath'>;
}

/**
 * The document that a command is about: the one that a menu, lens or node passed, else the request being edited, else
 * one that the person picks. Undefined: the person cancelled, or there is none.
 */
export async function findRequest(asking: Asking, place: unknown): Promise<vscode.TextDocument | undefined> {
  const uri = uriOf(place);
  if (uri) return vscode.workspace.openTextDocument(uri);
  const active = vscode.window.activeTextEditor?.document;
  if (active?.languageId === requestLanguage) return active;
  // A preview has the focus and no editor: the one request beside it is meant.
  const visible = vscode.window.visibleTextEditors.filter(({ document }) => document.languageId === requestLanguage);
  return visible.length === 1 ? visible[0]?.document : pickRequest(asking);
}

/** The URI within whatever a menu, a lens or a tree node passes to a command. */
export function uriOf(place: unknown): vscode.Uri | undefined {
  if (place instanceof vscode.Uri) return place;
  if (typeof place === 'string') return vscode.Uri.parse(place, true);
  if (typeof place === 'object' && place !== null && 'uri' in place && place.uri instanceof vscode.Uri)
    return place.uri;
  return undefined;
}

async function pickRequest({ ask, editor }: Asking): Promise<vscode.TextDocument | undefined> {
  const open = vscode.workspace.textDocuments.filter(document => document.languageId === requestLanguage);
  const files = await requestFiles();
  const uris = new Map([...open.map(document => document.uri), ...files].map(uri => [uri.toString(), uri]));
  const picked = await ask.pick<vscode.Uri | 'new'>({
    title: t('Request'),
    placeholder: t('Select a request'),
    rows: [
      ...[...uris.values()].map(uri => ({ label: editor.relativePath(uri), value: uri })),
      { label: t('New Request…'), icon: 'new-file', value: 'new' },
    ],
  });
  if (picked === 'new') await editor.run('ami.newRequest');
  return picked === undefined || picked === 'new' ? undefined : vscode.workspace.openTextDocument(picked);
}
