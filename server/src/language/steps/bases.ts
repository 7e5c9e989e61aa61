import type { BaseFile } from '../rule';
import type { StepView } from './steps-view';
import { viewSteps } from './walk-steps';

/** The steps of the files that are extended, with the name of each file. */
export function stepsOfBases(
  bases: readonly BaseFile[],
): readonly { readonly file: string; readonly step: StepView }[] {
  return bases.flatMap(({ name, document }) => (viewSteps(document)?.steps ?? []).map(step => ({ file: name, step })));
}
