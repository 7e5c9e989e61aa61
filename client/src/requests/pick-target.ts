import type { StepPlace } from '../asking/ask';
import { askInSteps } from '../asking/ask-in-steps';
import { type ProfileSources, pickProfile } from '../asking/pick-profile';
import { pickRegion, type RegionSources } from '../asking/pick-region';
import type { Instance } from '../ec2/model';
import type { Profile } from '../ec2/profile';

/** The answers of the questions for a target. */
export interface PickedTarget {
  readonly profile: Profile;
  /** Missing: the profile has a region. */
  readonly region?: string;
  /** Missing: no instance was asked for. */
  readonly instance?: Instance;
}

export interface TargetQuestions {
  /** Missing: it is asked for. */
  readonly profile?: Profile;
  readonly needsRegion: (profile: Profile) => boolean;
  /** Asks for an instance of the target picked so far. Missing: none is asked for. */
  readonly pickInstance?: (picked: PickedTarget, place: StepPlace) => Promise<Instance | undefined>;
}

/**
 * Asks for a profile, for a region where the profile needs one, and for an instance where one is needed, with a way back
 * from each. Undefined: the person cancelled.
 */
export async function pickTarget(
  sources: ProfileSources & RegionSources,
  { profile: given, needsRegion, pickInstance }: TargetQuestions,
): Promise<PickedTarget | undefined> {
  const answers = await askInSteps<PickedTarget>([
    {
      isAsked: () => given === undefined,
      ask: async (_answers, place) => {
        const profile = await pickProfile(sources, place);
        return profile === undefined ? undefined : { profile };
      },
    },
    {
      isAsked: ({ profile = given }) => profile === undefined || needsRegion(profile),
      ask: async ({ profile = given }, place) => {
        const region = profile === undefined ? undefined : await pickRegion(sources, profile, place);
        return region === undefined ? undefined : { region };
      },
    },
    {
      isAsked: () => pickInstance !== undefined,
      ask: async ({ profile = given, region }, place) => {
        const instance = profile === undefined ? undefined : await pickInstance?.({ profile, region }, place);
        return instance === undefined ? undefined : { instance };
      },
    },
  ]);
  const profile = answers?.profile ?? given;
  if (answers === undefined || profile === undefined) return undefined;
  // A region that was picked before the person went back may belong to another profile.
  return { ...answers, profile, region: needsRegion(profile) ? answers.region : undefined };
}
