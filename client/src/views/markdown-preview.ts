import * as vscode from 'vscode';

/**
 * Virtual documents that VS Code's own Markdown preview shows. The preview follows its document only while the editor
 * keeps that open, and a document that is in no editor it drops after some minutes: then the preview is refreshed by
 * command.
 */
export class MarkdownPreview implements vscode.Disposable {
  readonly changed = new vscode.EventEmitter<vscode.Uri>();
  /** By URI, with the file name that is in the title of its tab. */
  private readonly shown = new Map<string, vscode.Uri>();
  private readonly closing: vscode.Disposable;

  /** `onClose` hears of documents that no tab shows any more. */
  constructor(onClose: (uri: vscode.Uri) => void = () => undefined) {
    this.closing = vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      if (closed.length === 0) return;
      for (const uri of [...this.shown.values()].filter(candidate => !isInTab(candidate))) {
        this.shown.delete(uri.toString());
        onClose(uri);
      }
    });
  }

  /** Opens a document in the preview, in the active column or beside it. */
  async show(uri: vscode.Uri, where: 'here' | 'beside'): Promise<void> {
    this.refresh(uri);
    const command = where === 'here' ? 'markdown.showPreview' : 'markdown.showPreviewToSide';
    await vscode.commands.executeCommand(command, uri);
    this.shown.set(uri.toString(), uri);
  }

  /** Brings a document up to date, if it is shown. */
  refresh(uri: vscode.Uri): void {
    if (!this.shown.has(uri.toString())) return;
    this.changed.fire(uri);
    const isOpen = vscode.workspace.textDocuments.some(document => document.uri.toString() === uri.toString());
    if (!isOpen) void vscode.commands.executeCommand('markdown.preview.refresh');
  }

  /** Brings everything that is shown up to date. */
  refreshAll(): void {
    for (const uri of this.shown.values()) this.refresh(uri);
  }

  dispose(): void {
    vscode.Disposable.from(this.closing, this.changed).dispose();
  }
}

/** A preview's tab does not tell which document it shows, but its title ends in the file name. */
function isInTab(uri: vscode.Uri): boolean {
  const name = uri.path.slice(1);
  return vscode.window.tabGroups.all.some(group => group.tabs.some(tab => tab.label.includes(name)));
}
