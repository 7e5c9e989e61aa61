import * as vscode from 'vscode';
import { plainStatus, type StatusRow } from './status-row';

export interface StatusItemOptions {
  readonly id: string;
  /** In the menu that hides items. */
  readonly name: string;
  readonly command: string;
  readonly alignment: 'left' | 'right';
  readonly priority: number;
}

/** An item of the status bar: the only place that makes them. Hidden until it is shown. */
export class StatusItem implements vscode.Disposable {
  private readonly item: vscode.StatusBarItem;

  constructor({ id, name, command, alignment, priority }: StatusItemOptions) {
    const { Left, Right } = vscode.StatusBarAlignment;
    this.item = vscode.window.createStatusBarItem(id, alignment === 'left' ? Left : Right, priority);
    this.item.name = name;
    this.item.command = command;
  }

  /** Shows a row; without one, nothing. */
  show(row: StatusRow | undefined): void {
    if (row === undefined) {
      this.item.hide();
      return;
    }
    const { text, tooltip, spoken } = plainStatus(row);
    this.item.text = text;
    this.item.tooltip = tooltip;
    this.item.accessibilityInformation = { label: spoken, role: 'button' };
    this.item.show();
  }

  dispose(): void {
    this.item.dispose();
  }
}
