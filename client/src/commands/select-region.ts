import * as vscode from 'vscode';
import { pickProfile } from '../asking/pick-profile';
import { pickRegion } from '../asking/pick-region';
import type { Profile } from '../ec2/profile';
import type { App } from './app';
import type { Command } from './command';

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

function currentProfile(app: App): Profile | undefined {
  const state = app.targets.of();
  return state.kind === 'ready' ? state.target.profile : state.kind === 'no-region' ? state.profile : undefined;
}
