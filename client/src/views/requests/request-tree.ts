import * as vscode from 'vscode';
import { plain } from '../../foreign-text';
import { requestFiles } from '../../requests/find-request';

/** A request file of the workspace, as commands get it from the tree. */
export interface RequestNode {
  readonly uri: vscode.Uri;
}

/** The request files of the workspace with their findings and their last run. */
export class RequestTree implements vscode.TreeDataProvider<RequestNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<RequestNode | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  /** What became of the last run of a file, in a few words. */
  private readonly lastRun: (uri: vscode.Uri) => string | undefined;
  private readonly subscriptions: vscode.Disposable;
  /** Searching the workspace starts a process, so it is done again only when files have come or gone. */
  private files: Promise<RequestNode[]> | undefined;

  constructor(lastRun: (uri: vscode.Uri) => string | undefined) {
    this.lastRun = lastRun;
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.ami.json', false, true, false);
    this.subscriptions = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(() => this.refresh()),
      watcher.onDidDelete(() => this.refresh()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.refresh()),
      vscode.languages.onDidChangeDiagnostics(event => {
        if (event.uris.some(uri => uri.path.endsWith('.ami.json'))) this.redraw();
      }),
    );
  }

  /** Searches the workspace again. */
  refresh(): void {
    this.files = undefined;
    this.redraw();
  }

  /** Shows the findings and the last runs of the known files as they are now. */
  redraw(): void {
    this.changed.fire(undefined);
  }

  getChildren(node?: RequestNode): Promise<RequestNode[]> | RequestNode[] {
    if (node) return [];
    this.files ??= requestFiles().then(files => files.map(uri => ({ uri })));
    return this.files;
  }

  getTreeItem({ uri }: RequestNode): vscode.TreeItem {
    const item = new vscode.TreeItem(plain(vscode.workspace.asRelativePath(uri)));
    const notes = [findings(uri), this.lastRun(uri) ?? ''].filter(Boolean).map(plain);
    item.id = uri.toString();
    item.resourceUri = uri;
    item.iconPath = vscode.ThemeIcon.File;
    item.description = notes.join(' · ');
    item.contextValue = 'request';
    item.command = { command: 'vscode.open', title: '', arguments: [uri] };
    item.accessibilityInformation = {
      label: [vscode.l10n.t('Request {0}', plain(vscode.workspace.asRelativePath(uri))), ...notes].join(', '),
    };
    return item;
  }

  dispose(): void {
    vscode.Disposable.from(this.subscriptions, this.changed).dispose();
  }
}

/** Counts what the editor shows; a file that was never opened has not been checked and says nothing. */
function findings(uri: vscode.Uri): string {
  const found = vscode.languages.getDiagnostics(uri);
  const errors = found.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error).length;
  const warnings = found.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Warning).length;
  const parts: string[] = [];
  if (errors > 0) parts.push(errors === 1 ? vscode.l10n.t('1 error') : vscode.l10n.t('{0} errors', errors));
  if (warnings > 0) parts.push(warnings === 1 ? vscode.l10n.t('1 warning') : vscode.l10n.t('{0} warnings', warnings));
  return parts.join(', ');
}
