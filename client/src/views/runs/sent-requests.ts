import * as vscode from 'vscode';
import type { Run } from '../../runs/run';

const scheme = 'ami-run';

/** The requests of runs as they were sent, as virtual documents for comparing. */
export class SentRequests implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly texts = new Map<string, string>();
  private readonly registration: vscode.Disposable;

  constructor() {
    this.registration = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      // Nothing is kept of what nobody sees any more.
      vscode.workspace.onDidCloseTextDocument(({ uri }) => uri.scheme === scheme && this.texts.delete(uri.query)),
    );
  }

  /** A document with the text of a request as it was sent, until it is closed. */
  uriOf(run: Run, text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme, path: `/${run.id}.json`, query: run.id });
    this.texts.set(run.id, text);
    this.changed.fire(uri);
    return uri;
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.query) ?? vscode.l10n.t('This run is no longer in the history.');
  }

  dispose(): void {
    vscode.Disposable.from(this.registration, this.changed).dispose();
  }
}
