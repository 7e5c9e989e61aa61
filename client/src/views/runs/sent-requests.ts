import * as vscode from 'vscode';
import type { Run } from '../../runs/run';

const scheme = 'ami-run';

/** The requests of runs as they were sent, as virtual documents for comparing. */
export class SentRequests implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly find: (id: string) => Run | undefined;
  private readonly registration: vscode.Disposable;

  constructor(find: (id: string) => Run | undefined) {
    this.find = find;
    this.registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  }

  /** The request of a run as a document of its own, formatted as files usually are. */
  uriOf(run: Run): vscode.Uri {
    return vscode.Uri.from({ scheme, path: `/${run.id}.json`, query: run.id });
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    const run = this.find(uri.query);
    return run
      ? `${JSON.stringify(run.request, undefined, 2)}\n`
      : vscode.l10n.t('This run is no longer in the history.');
  }

  dispose(): void {
    this.registration.dispose();
  }
}
