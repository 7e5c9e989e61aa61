import type { PlainRequest } from '../notation';
import type { Notes } from '../notes';
import { type Gap, TextWithGaps } from '../shell/pieces';
import type { Gaps } from './gaps';
import type { PlacedStep } from './place-steps';

/** What is known of the image that the steps follow. */
export interface StepsContext {
  /** Of the image. */
  readonly region?: string;
  /** The name of the profile, for `--profile`. */
  readonly profile?: string;
  /** The request that the steps are for: copies have its name and its tags. */
  readonly request?: PlainRequest;
}

export interface StepCalling {
  readonly context: StepsContext;
  readonly gaps: Gaps;
  readonly notes: Notes;
}

/** What a call sends. Its texts may have gaps. */
export type CallInput = Readonly<Record<string, unknown>>;

/** One API as a command. What it sends is what a run sends, without a token, with gaps for what is not known yet. */
export interface StepCommand {
  /** Behind `aws`. */
  readonly command: string;
  readonly inputOf: (step: PlacedStep, calling: StepCalling) => CallInput;
}

/** The ID of the image that a step is about. */
export function imageIdOf({ copy }: PlacedStep, gaps: Gaps): Gap {
  return copy === undefined ? gaps.image : gaps.copy(copy, copy.slice(copy.indexOf('/') + 1));
}

/** A text that is not known as a whole. */
export function alone(gap: Gap): TextWithGaps {
  return new TextWithGaps([gap]);
}
