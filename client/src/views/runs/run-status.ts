import * as vscode from 'vscode';
import { plain } from '../../foreign-text';
import { imageNameOf, isActive, type Run } from '../../runs/run';
import { describeRun } from '../../runs/words/describe-run';
import { progressText } from './progress-text';

/** The status bar's work item: shown while an image is created or watched. */
export class RunStatus implements vscode.Disposable {
  private readonly item: vscode.StatusBarItem;

  constructor() {
    this.item = vscode.window.createStatusBarItem('ami.runs', vscode.StatusBarAlignment.Left, 0);
    this.item.name = vscode.l10n.t('AMI Runs');
    this.item.command = 'ami.runs.focus';
  }

  show(runs: readonly Run[]): void {
    const active = runs.filter(isActive);
    const [newest] = active;
    if (!newest) {
      this.item.hide();
      return;
    }
    const now = Date.now();
    const text =
      active.length === 1
        ? vscode.l10n.t('{0} {1}', progressText(newest, now), plain(imageNameOf(newest), 40))
        : vscode.l10n.t('Creating {0} images', active.length);
    this.item.text = `$(sync~spin) ${text}`;
    this.item.tooltip = active.map(describeRun).join('\n');
    this.item.accessibilityInformation = { label: active.map(describeRun).join(' '), role: 'button' };
    this.item.show();
  }

  dispose(): void {
    this.item.dispose();
  }
}
