import * as vscode from 'vscode';
import { requestFiles } from '../../requests/find-request';
import { toTreeItem } from '../to-tree-item';
import { type Finding, FindingCounts } from './finding-counts';
import { requestNotes } from './request-notes';

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
  private readonly counts = new FindingCounts();

  constructor(lastRun: (uri: vscode.Uri) => string | undefined) {
    this.lastRun = lastRun;
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.ami.json');
    this.subscriptions = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(() => this.refresh()),
      watcher.onDidChange(uri => {
        if (!isShown(uri)) this.forget(uri);
      }),
      watcher.onDidDelete(uri => {
        this.counts.forget(uri.toString());
        this.refresh();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.refresh()),
      vscode.languages.onDidChangeDiagnostics(event => {
        const requests = event.uris.filter(uri => uri.path.endsWith('.ami.json'));
        for (const uri of requests) this.counts.note(uri.toString(), findingsOf(uri), isShown(uri));
        if (requests.length > 0) this.redraw();
      }),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('ami.rules') || event.affectsConfiguration('ami.diagnostics')) this.recount();
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

  private forget(uri: vscode.Uri): void {
    this.counts.forget(uri.toString());
    this.redraw();
  }

  /** Closed files are not checked again: what they would be told now is not known. */
  private recount(): void {
    this.counts.clear();
    for (const { uri } of vscode.workspace.textDocuments) {
      if (isShown(uri)) this.counts.note(uri.toString(), findingsOf(uri), true);
    }
    this.redraw();
  }

  getChildren(node?: RequestNode): Promise<RequestNode[]> | RequestNode[] {
    if (node) return [];
    this.files ??= requestFiles().then(files => files.map(uri => ({ uri })));
    return this.files;
  }

  getTreeItem({ uri }: RequestNode): vscode.TreeItem {
    const name = vscode.workspace.asRelativePath(uri);
    const notes = requestNotes(this.counts.of(uri.toString()), this.lastRun(uri));
    const item = toTreeItem({
      id: uri.toString(),
      label: name,
      description: notes.join(' · '),
      context: 'request',
      command: { id: 'vscode.open', arguments: [uri] },
      spoken: vscode.l10n.t('Request {0}, {1}', name, notes.join(', ')),
    });
    item.resourceUri = uri;
    item.iconPath = vscode.ThemeIcon.File;
    return item;
  }

  dispose(): void {
    vscode.Disposable.from(this.subscriptions, this.changed).dispose();
  }
}

/** Whether a tab shows it: the findings of a document go with its last tab, the document itself some time later. */
function isShown(uri: vscode.Uri): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(tab => shownBy(tab)?.toString() === uri.toString()));
}

function shownBy({ input }: vscode.Tab): vscode.Uri | undefined {
  if (input instanceof vscode.TabInputText) return input.uri;
  return input instanceof vscode.TabInputTextDiff ? input.modified : undefined;
}

function findingsOf(uri: vscode.Uri): readonly Finding[] {
  return vscode.languages
    .getDiagnostics(uri)
    .map(({ severity, code }) => ({ kind: kindOf(severity), isLive: isLive(code) }));
}

function kindOf(severity: vscode.DiagnosticSeverity): Finding['kind'] {
  if (severity === vscode.DiagnosticSeverity.Error) return 'error';
  return severity === vscode.DiagnosticSeverity.Warning ? 'warning' : 'other';
}

function isLive(code: vscode.Diagnostic['code']): boolean {
  const rule = typeof code === 'object' ? code.value : code;
  return String(rule).startsWith('live-');
}
