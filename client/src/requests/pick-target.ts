import { askInSteps } from '../asking/ask-in-steps';
import { type ProfileSources, pickProfile } from '../asking/pick-profile';
import { pickRegion, type RegionSources } from '../asking/pick-region';
import type { Profile } from '../ec2/profile';

/** The answers of the questions for a target. */
export interface PickedTarget {
  readonly profile: Profile;
  /** Missing: the profile has a region. */
  readonly region?: string;
}

/** Asks for a profile, then for a region where the profile needs one, with a way back. Undefined: the person cancelled. */
export async function pickTarget(
  sources: ProfileSources & RegionSources,
  needsRegion: (profile: Profile) => boolean,
): Promise<PickedTarget | undefined> {
  const answers = await askInSteps<PickedTarget>([
    {
      ask: async (_answers, place) => {
        const profile = await pickProfile(sources, place);
        return profile && { profile };
      },
    },
    {
      isAsked: ({ profile }) => profile === undefined || needsRegion(profile),
      ask: async ({ profile }, place) => {
        const region = profile && (await pickRegion(sources, profile, place));
        return region === undefined ? undefined : { region };
      },
    },
  ]);
  return answers?.profile && { profile: answers.profile, region: answers.region };
}
