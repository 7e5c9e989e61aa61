import type { StepDefinition } from '../../../server/src/protocol';
import type { StepState } from './step-state';
import type { StepWork } from './step-work';

/** The steps of a run, as stored on disk with it: what was confirmed, and the progress of each step of each image. */
export interface RunSteps {
  /** As they were when the run started; a later edit of the file changes nothing here. */
  readonly definitions: readonly StepDefinition[];
  /** URI of the file that they are from. Missing: a person chose them in a menu. */
  readonly file?: string;
  /** In file order. */
  readonly steps: readonly Step[];
  /** True once the end of the steps was announced, by whichever window. */
  readonly isAnnounced: boolean;
}

export interface Step extends StepWork {
  readonly state: StepState;
  /** How often a person has had it run again. */
  readonly repeats: number;
}
