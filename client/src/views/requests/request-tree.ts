import * as vscode from 'vscode';
import { requestLanguage } from '../../language-client/language-ids';
import { relativePath } from '../../relative-path';
import { requestFiles } from '../../requests/request-files';
import { SingleStart } from '../../single-start';
import { toTreeItem } from '../to-tree-item';
import { ClosedFiles } from './closed-files';
import { type Counts, type Finding, FindingCounts } from './finding-counts';
import { requestNotes } from './request-notes';

/** A request of the tree, as commands get it. */
export interface RequestNode {
  readonly uri: vscode.Uri;
}

export interface RequestTreeSources {
  /** What became of the last run of a file, in a few words. */
  readonly lastRun: (uri: vscode.Uri) => string | undefined;
  /** Counts the findings of a file that no editor shows. */
  readonly count: (uri: string) => Promise<Counts | undefined>;
  readonly report: (error: unknown) => void;
}

/** The request files of the workspace and the unsaved requests, with their findings and their last run. */
export class RequestTree implements vscode.TreeDataProvider<RequestNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<RequestNode | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly lastRun: RequestTreeSources['lastRun'];
  private readonly subscriptions: vscode.Disposable;
  /** Searching the workspace starts a process, so it is done again only when files have come or gone. */
  private files = new SingleStart(() => this.search());
  private readonly counts = new FindingCounts();
  private readonly closed: ClosedFiles;

  constructor({ lastRun, count, report }: RequestTreeSources) {
    this.lastRun = lastRun;
    this.closed = new ClosedFiles({
      count,
      counted: (uri, counts) => this.counts.check(uri, counts),
      redraw: () => this.redraw(),
      report,
    });
    this.subscriptions = vscode.Disposable.from(
      this.followFiles(),
      this.followRules(),
      vscode.workspace.onDidOpenTextDocument(document => this.followUnsaved(document)),
      vscode.workspace.onDidCloseTextDocument(document => this.followUnsaved(document)),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => this.note(uris.filter(isRequest))),
    );
  }

  /** Searches the workspace again. */
  refresh(): void {
    this.files = new SingleStart(() => this.search());
    this.redraw();
  }

  /** Shows the findings and the last runs of the known files as they are now. */
  redraw(): void {
    this.changed.fire(undefined);
  }

  /** Closed files are checked only while the view is visible. */
  look(isVisible: boolean): void {
    this.closed.look(isVisible);
  }

  async getChildren(node?: RequestNode): Promise<RequestNode[]> {
    if (node !== undefined) return [];
    const unsaved = vscode.workspace.textDocuments.filter(isUnsaved).map(({ uri }) => uri);
    return [...unsaved, ...(await this.files.get())].map(uri => ({ uri }));
  }

  getTreeItem({ uri }: RequestNode): vscode.TreeItem {
    const name = relativePath(uri);
    const known = requestNotes(this.counts.of(uri.toString()), this.lastRun(uri));
    const notes = uri.scheme === 'untitled' ? [vscode.l10n.t('not saved'), ...known] : known;
    const item = toTreeItem({
      id: uri.toString(),
      label: name,
      description: notes.join(' · '),
      context: 'request',
      command: { id: 'vscode.open', arguments: [uri] },
      spoken: vscode.l10n.t('Request {0}, {1}', name, notes.join(', ')),
    });
    // For the icon alone: with the file's own URI the editor would add its count of the problems to that of the row.
    item.resourceUri = vscode.Uri.from({
      scheme: 'ami-file',
      path: uri.path.startsWith('/') ? uri.path : `/${uri.path}`,
    });
    item.iconPath = vscode.ThemeIcon.File;
    return item;
  }

  dispose(): void {
    this.closed.look(false);
    vscode.Disposable.from(this.subscriptions, this.changed).dispose();
  }

  private async search(): Promise<readonly vscode.Uri[]> {
    const files = await requestFiles();
    this.check(files);
    return files;
  }

  /** Has those files checked that nobody has looked at. */
  private check(files: readonly vscode.Uri[]): void {
    const unknown = files.filter(uri => !isShown(uri) && this.counts.of(uri.toString()) === undefined);
    this.closed.add(unknown.map(uri => uri.toString()));
  }

  private note(requests: readonly vscode.Uri[]): void {
    for (const uri of requests) this.counts.note(uri.toString(), findingsOf(uri), isShown(uri));
    if (requests.length > 0) this.redraw();
  }

  private followFiles(): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.ami.json');
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(() => this.refresh()),
      watcher.onDidChange(uri => {
        if (isShown(uri)) return;
        this.counts.forget(uri.toString());
        this.check([uri]);
      }),
      watcher.onDidDelete(uri => {
        this.counts.forget(uri.toString());
        this.closed.remove(uri.toString());
        this.refresh();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.refresh()),
    );
  }

  private followRules(): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher('**/.ami-rules.json');
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(() => this.recount()),
      watcher.onDidChange(() => this.recount()),
      watcher.onDidDelete(() => this.recount()),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('ami.rules') || event.affectsConfiguration('ami.diagnostics')) this.recount();
      }),
    );
  }

  private followUnsaved(document: vscode.TextDocument): void {
    if (isUnsaved(document)) this.redraw();
  }

  private recount(): void {
    this.counts.clear();
    for (const { uri } of vscode.workspace.textDocuments) {
      if (isShown(uri)) this.counts.note(uri.toString(), findingsOf(uri), true);
    }
    this.refresh();
  }
}

function isRequest({ path }: vscode.Uri): boolean {
  return path.endsWith('.ami.json');
}

function isUnsaved({ uri, languageId }: vscode.TextDocument): boolean {
  return uri.scheme === 'untitled' && languageId === requestLanguage;
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
