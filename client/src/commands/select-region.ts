import * as vscode from 'vscode';
import type { App } from '../app';
import type { Profile } from '../ec2/profile';
import { Refusal } from '../refusal';
import type { Command } from './command';
import { pickProfile } from './select-profile';

/** Chooses the region of this folder's target; asks for a profile first when there is none. */
export const selectRegion: Command = {
  id: 'ami.selectRegion',
  title: vscode.l10n.t('Select region'),
  run: async app => {
    const profile = currentProfile(app) ?? (await pickProfile(app));
    if (!profile) return;
    const region = await pickRegion(app, profile);
    if (!region) return;
    if (currentProfile(app)?.name !== profile.name) await app.targets.selectProfile(profile);
    await app.targets.selectRegion(region);
  },
};

/** Lets the person pick a region of the profile's partition; those not enabled for the account are named as such. */
export async function pickRegion(app: App, profile: Profile): Promise<string | undefined> {
  const state = app.targets.of();
  const current = state.kind === 'ready' && state.target.profile.name === profile.name ? state.target.region : undefined;
  const regions = app.facts.regions({ profile, region: current ?? profile.region ?? 'us-east-1' });
  const picked = await vscode.window.showQuickPick(
    regions.then(list => [
      ...list
        .filter(region => region.optIn !== 'not-opted-in')
        .map(region => ({
          label: region.name,
          description: region.name === current ? vscode.l10n.t('selected') : undefined,
          enabled: true,
        })),
      { label: vscode.l10n.t('Not enabled for this account'), kind: vscode.QuickPickItemKind.Separator, enabled: false },
      ...list
        .filter(region => region.optIn === 'not-opted-in')
        .map(region => ({ label: region.name, description: vscode.l10n.t('not enabled'), enabled: false })),
    ]),
    { title: vscode.l10n.t('AWS Region'), placeHolder: vscode.l10n.t('Where is the instance?') },
  );
  if (picked && !picked.enabled) {
    throw new Refusal(
      vscode.l10n.t('{0} is not enabled for this account. Enable it in the AWS console under Account › AWS Regions.', picked.label),
    );
  }
  return picked?.label;
}

function currentProfile(app: App): Profile | undefined {
  const state = app.targets.of();
  return state.kind === 'ready' ? state.target.profile : state.kind === 'no-region' ? state.profile : undefined;
}
