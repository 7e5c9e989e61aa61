import { t } from '@vscode/l10n';
import { pickProfile } from '../asking/pick-profile';
import { pickRegion } from '../asking/pick-region';
import type { Profile } from '../ec2/profile';
import type { App } from './app';
import type { Command } from './command';

/** Chooses the region of this folder's target; asks for a profile first if there is none. */
export const selectRegion: Command = {
  id: 'ami.selectRegion',
  title: () => t('Select Region'),
  run: async app => {
    const profile = currentProfile(app) ?? (await pickProfile(app));
    const region = profile && (await pickRegion(app, profile));
    if (profile === undefined || region === undefined) return;
    if (currentProfile(app)?.name !== profile.name) await app.targets.selectProfile(profile);
    await app.targets.selectRegion(region);
  },
};

function currentProfile({ targets }: App): Profile | undefined {
  const state = targets.of();
  return state.kind === 'ready' ? state.target.profile : state.kind === 'no-region' ? state.profile : undefined;
}
