import * as vscode from 'vscode';
import type { Run } from '../../runs/run';
import { renderRun } from './render-run';

const scheme = 'ami-run';

/** Runs as virtual documents: a Markdown page about each, and the request as it was sent for comparing. */
export class RunDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly find: (id: string) => Run | undefined;
  private readonly registration: vscode.Disposable;

  constructor(find: (id: string) => Run | undefined) {
    this.find = find;
    this.registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  }

  /** Opens the page about a run in the Markdown preview; it follows the run. */
  async show(run: Run): Promise<void> {
    await vscode.commands.executeCommand('markdown.showPreview', pageUri(run.id));
  }

  /** The request of a run as a document of its own, formatted as files usually are. */
  sentRequest(run: Run): vscode.Uri {
    return vscode.Uri.from({ scheme, path: `/${run.id}.json`, query: run.id });
  }

  /** Brings the open pages up to date. */
  refresh(): void {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === scheme) this.changed.fire(uri);
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    const run = this.find(uri.query);
    if (!run) return vscode.l10n.t('This run is no longer in the history.');
    return uri.path.endsWith('.json') ? `${JSON.stringify(run.request, undefined, 2)}\n` : renderRun(run);
  }

  dispose(): void {
    vscode.Disposable.from(this.registration, this.changed).dispose();
  }
}

function pageUri(id: string): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${vscode.l10n.t('Run')}.md`, query: id });
}
