import { t } from '@vscode/l10n';
import { pickRegion } from '../asking/pick-region';
import type { Profile } from '../ec2/profile';
import { type PickedTarget, pickTarget } from '../requests/pick-target';
import type { App } from './app';
import type { Command } from './command';

/** Chooses the region of this folder's target; asks for a profile first if there is none. */
export const selectRegion: Command = {
  id: 'ami.selectRegion',
  title: () => t('Select Region'),
  run: async app => {
    const current = currentProfile(app);
    const picked =
      current === undefined ? await pickTarget(app, { needsRegion: () => true }) : await pickFor(app, current);
    if (picked?.region === undefined) return;
    if (current?.name !== picked.profile.name) await app.targets.selectProfile(picked.profile);
    await app.targets.selectRegion(picked.region);
  },
};

async function pickFor(app: App, profile: Profile): Promise<PickedTarget> {
  return { profile, region: await pickRegion(app, profile) };
}

function currentProfile({ targets }: App): Profile | undefined {
  const state = targets.of();
  return state.kind === 'ready' ? state.target.profile : state.kind === 'no-region' ? state.profile : undefined;
}
