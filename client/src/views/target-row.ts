import { t } from '@vscode/l10n';
import { plain } from '../foreign-text';
import { instanceLabel } from '../target/instance-name';
import type { TargetState } from '../target/resolve-target';
import type { StatusRow } from './status-row';

export interface ShownTarget {
  readonly state: TargetState;
  /** Its name and 12-digit ID, once STS has returned it. */
  readonly account?: string;
  /** The Name tag of the selected instance, once it is known. */
  readonly instanceName?: string;
  /** Where requests go, if not to AWS. */
  readonly foreignEndpoint?: string;
}

/** So that no name pushes another one out of sight. */
const longestPart = 40;

/** The status bar's context item: who, where, and a word of warning when requests do not go to AWS. */
export function targetRow(shown: ShownTarget): StatusRow {
  const text = targetText(shown);
  return { icon: 'package', text, tooltip: targetDetail(shown), spoken: t('AMI target: {0}', text) };
}

function targetText({ state, instanceName, foreignEndpoint }: ShownTarget): string {
  switch (state.kind) {
    case 'untrusted':
      return t('not trusted');
    case 'no-credentials':
    case 'no-profile':
      return t('no profile');
    case 'unknown-profile':
      return t('profile {0} not found', plain(state.name, longestPart));
    case 'no-region':
      return t('{0} · no region', plain(state.profile.name, longestPart));
    case 'ready': {
      const { profile, region } = state.target;
      const parts = [plain(profile.name, longestPart), plain(region, longestPart)];
      if (foreignEndpoint !== undefined && profile.kind !== 'sandbox') parts.push(t('not AWS'));
      if (state.instanceId !== undefined) parts.push(plain(instanceName ?? state.instanceId, longestPart));
      return parts.join(' · ');
    }
  }
}

function targetDetail({ state, account, instanceName, foreignEndpoint }: ShownTarget): readonly string[] {
  const lines = [t('Target of CreateImage requests in this folder')];
  if (state.kind !== 'ready') return lines;
  const { profile, region } = state.target;
  lines.push(t('Profile: {0}', plain(profile.name)), t('Region: {0}', plain(region)));
  lines.push(account === undefined ? t('Account: not read yet') : t('Account: {0}', plain(account)));
  if (state.instanceId !== undefined) lines.push(t('Instance: {0}', instanceLabel(instanceName, state.instanceId)));
  if (profile.kind === 'sandbox') lines.push(t('Simulated on this computer: nothing here is real.'));
  else if (foreignEndpoint !== undefined) lines.push(t('Not AWS: requests go to {0}', plain(foreignEndpoint)));
  return lines;
}
