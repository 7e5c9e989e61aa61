import * as vscode from 'vscode';
import { plain } from '../foreign-text';
import { instanceLabel } from '../target/instance-name';
import type { TargetState } from '../target/resolve-target';

export interface ShownTarget {
  readonly state: TargetState;
  /** Its name and twelve digits, once STS has answered. */
  readonly account?: string;
  /** The Name tag of the selected instance, once it is known. */
  readonly instanceName?: string;
  /** Where requests go, if not to AWS. */
  readonly foreignEndpoint?: string;
}

/** The status bar's context item: who, where, and a word of warning when requests do not go to AWS. */
export class TargetStatus implements vscode.Disposable {
  private readonly item: vscode.StatusBarItem;

  constructor() {
    this.item = vscode.window.createStatusBarItem('ami.target', vscode.StatusBarAlignment.Right, 100);
    this.item.name = vscode.l10n.t('AMI Target');
    this.item.command = 'ami.showTarget';
  }

  show(shown: ShownTarget): void {
    const text = targetText(shown);
    this.item.text = `$(package) ${text}`;
    this.item.tooltip = targetDetail(shown);
    this.item.accessibilityInformation = { label: vscode.l10n.t('AMI target: {0}', text), role: 'button' };
    this.item.show();
  }

  hide(): void {
    this.item.hide();
  }

  dispose(): void {
    this.item.dispose();
  }
}

function targetText({ state, instanceName, foreignEndpoint }: ShownTarget): string {
  switch (state.kind) {
    case 'untrusted':
      return vscode.l10n.t('not trusted');
    case 'no-credentials':
    case 'no-profile':
      return vscode.l10n.t('no profile');
    case 'unknown-profile':
      return vscode.l10n.t('profile {0} not found', plain(state.name));
    case 'no-region':
      return vscode.l10n.t('{0} · no region', plain(state.profile.name));
    case 'ready': {
      const { profile, region } = state.target;
      const parts = [plain(profile.name), plain(region)];
      if (foreignEndpoint && profile.kind !== 'sandbox') parts.push(vscode.l10n.t('not AWS'));
      if (state.instanceId) parts.push(plain(instanceName ?? state.instanceId, 40));
      return parts.join(' · ');
    }
  }
}

function targetDetail({ state, account, instanceName, foreignEndpoint }: ShownTarget): string {
  const lines = [vscode.l10n.t('Where CreateImage requests of this folder go')];
  if (state.kind === 'ready') {
    const { profile, region } = state.target;
    lines.push(vscode.l10n.t('Profile: {0}', plain(profile.name)), vscode.l10n.t('Region: {0}', plain(region)));
    lines.push(account ? vscode.l10n.t('Account: {0}', account) : vscode.l10n.t('Account: not asked yet'));
    if (state.instanceId) lines.push(vscode.l10n.t('Instance: {0}', instanceLabel(instanceName, state.instanceId)));
    if (profile.kind === 'sandbox') lines.push(vscode.l10n.t('Simulated on this computer: nothing here is real.'));
    else if (foreignEndpoint) lines.push(vscode.l10n.t('Not AWS: requests go to {0}', plain(foreignEndpoint)));
  }
  return lines.join('\n');
}
