import { t } from '@vscode/l10n';
import type * as vscode from 'vscode';
import type { Ask } from '../asking/ask';
import type { Editor, RequestText } from '../asking/editor';

/** The requests that a window knows of. */
export interface RequestDocuments {
  /** The URI within whatever a menu, a lens or a tree node passes to a command. */
  uriOf(place: unknown): vscode.Uri | undefined;
  open(uri: vscode.Uri): Promise<RequestText>;
  /** The request that is being edited. */
  active(): RequestText | undefined;
  /** The file of steps that is being edited. */
  activeSteps(): RequestText | undefined;
  /** Those in the editors that are on the screen. */
  visible(): readonly RequestText[];
  /** Those that are open, saved or not. */
  all(): readonly RequestText[];
  /** Those of the workspace, in the order of their paths. */
  files(): Promise<readonly vscode.Uri[]>;
}

interface Asking {
  readonly ask: Pick<Ask, 'pick'>;
  readonly editor: Pick<Editor, 'run' | 'relativePath'>;
  readonly documents: RequestDocuments;
}

/**
 * The document that a command is about: the one that a menu, lens or node passed, else the request being edited, else
 * one that the person picks. Undefined: the person cancelled, or there is none.
 */
export async function findRequest(asking: Asking, place: unknown): Promise<RequestText | undefined> {
  const { documents } = asking;
  const uri = documents.uriOf(place);
  if (uri !== undefined) return documents.open(uri);
  const active = documents.active();
  if (active !== undefined) return active;
  // A page has the focus and no editor: the one request beside it is meant.
  const [only, ...others] = documents.visible();
  return only !== undefined && others.length === 0 ? only : pickRequest(asking);
}

async function pickRequest({ ask, editor, documents }: Asking): Promise<RequestText | undefined> {
  const known = [...documents.all().map(document => document.uri), ...(await documents.files())];
  const uris = new Map(known.map(uri => [uri.toString(), uri]));
  const picked = await ask.pick<vscode.Uri | 'new'>({
    title: t('Request'),
    placeholder: t('Select a request'),
    rows: [
      ...[...uris.values()].map(uri => ({ label: editor.relativePath(uri), value: uri })),
      { label: t('New Request…'), icon: 'new-file', value: 'new' },
    ],
  });
  if (picked === 'new') await editor.run('ami.newRequest');
  return picked === undefined || picked === 'new' ? undefined : documents.open(picked);
}
