import * as vscode from 'vscode';
import { imageNameOf, type Run } from '../../runs/run';
import { MarkdownPreview } from '../markdown-preview';
import { renderRun } from './render-run';

const scheme = 'ami-run';

/** Runs as virtual documents: a Markdown page about each, and the request as it was sent for comparing. */
export class RunDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly find: (id: string) => Run | undefined;
  private readonly preview = new MarkdownPreview();
  readonly onDidChange = this.preview.changed.event;
  private readonly registration: vscode.Disposable;

  constructor(find: (id: string) => Run | undefined) {
    this.find = find;
    this.registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  }

  /** Opens the page about a run in the Markdown preview; it follows the run. */
  show(run: Run): Promise<void> {
    const name = imageNameOf(run).replaceAll('/', '-');
    const path = `/${vscode.l10n.t('Run: {0}', name)}.md`;
    return this.preview.show(vscode.Uri.from({ scheme, path, query: run.id }), 'here');
  }

  /** The request of a run as a document of its own, formatted as files usually are. */
  sentRequest(run: Run): vscode.Uri {
    return vscode.Uri.from({ scheme, path: `/${run.id}.json`, query: run.id });
  }

  /** Brings the open pages up to date. */
  refresh(): void {
    this.preview.refreshAll();
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    const run = this.find(uri.query);
    if (!run) return vscode.l10n.t('This run is no longer in the history.');
    return uri.path.endsWith('.json') ? `${JSON.stringify(run.request, undefined, 2)}\n` : renderRun(run);
  }

  dispose(): void {
    vscode.Disposable.from(this.registration, this.preview).dispose();
  }
}
