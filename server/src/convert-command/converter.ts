import type {
  Notation,
  NotationId,
  PlainRequest,
  Reading,
  StepsContext,
  StepsReading,
  Written,
} from '../convert/convert';
import type { StepDefinition } from '../language/steps/plain-steps';

/** What the exit code of a conversion means. */
export const convertExit = {
  converted: 0,
  /** Nothing could be read, or an argument makes no sense. */
  unreadable: 2,
} as const;

/** What `dist/convert.js` offers. */
export interface CommandConverter {
  allNotations(): readonly Notation[];
  readRequests(text: string, from?: NotationId): Reading;
  writeRequest(request: PlainRequest, to: NotationId): Written;
  readonly stepNotations: ReadonlyMap<NotationId, unknown>;
  isSteps(text: string): boolean;
  readStepsToConvert(text: string, bases: readonly string[]): StepsReading;
  writeSteps(steps: readonly StepDefinition[], to: NotationId, context: StepsContext): Written;
}
