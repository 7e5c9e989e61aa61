import * as vscode from 'vscode';
import { plain } from '../../foreign-text';

/** What a page may run when a person clicks on it; nothing else that a page could name is ever run. */
export interface PageKind {
  /** The panel's type, for `when` clauses: `activeWebviewPanelId == 'ami.plan'`. */
  readonly viewType: string;
  readonly commands: readonly string[];
}

/**
 * The open pages of one kind, by key. A page has no scripts and no resources; it is drawn again only when its markup is
 * another one, so what a person reads keeps its place.
 */
export class PagePanels implements vscode.Disposable {
  private readonly kind: PageKind;
  private readonly onClose: (key: string) => void;
  private readonly panels = new Map<string, vscode.WebviewPanel>();

  /** `onClose` hears of pages that a person closed. */
  constructor(kind: PageKind, onClose: (key: string) => void = () => undefined) {
    this.kind = kind;
    this.onClose = onClose;
  }

  /** Brings the page to the front, in the active column or beside it; a new one is empty until it is drawn. */
  show(key: string, title: string, where: 'here' | 'beside'): void {
    const open = this.panels.get(key);
    if (open !== undefined) {
      open.reveal(undefined, where === 'beside');
      return;
    }
    const viewColumn = where === 'here' ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside;
    const panel = vscode.window.createWebviewPanel(
      this.kind.viewType,
      plain(title),
      { viewColumn, preserveFocus: where === 'beside' },
      { enableScripts: false, enableCommandUris: this.kind.commands, localResourceRoots: [], enableFindWidget: true },
    );
    this.panels.set(key, panel);
    panel.onDidDispose(() => {
      this.panels.delete(key);
      this.onClose(key);
    });
  }

  /** The keys of the open pages. */
  keys(): readonly string[] {
    return [...this.panels.keys()];
  }

  /** Draws a page, if it is open and anything in it changed. */
  draw(key: string, markup: string): void {
    const panel = this.panels.get(key);
    if (panel !== undefined && panel.webview.html !== markup) panel.webview.html = markup;
  }

  dispose(): void {
    for (const panel of [...this.panels.values()]) panel.dispose();
  }
}
