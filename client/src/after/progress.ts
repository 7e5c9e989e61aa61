import type { RunSteps, Step } from './run-steps';
import { isFinal, type StepState } from './step-state';
import type { StepImage } from './step-work';

/** The steps that can run now: those whose image is available and whose earlier steps have ended. */
export function readySteps({ steps }: RunSteps): readonly Step[] {
  return steps.filter((step, index) => {
    if (isFinal(step.state)) return false;
    if (step.image.kind === 'copy' && copyOf(steps, step.image)?.state.kind !== 'done') return false;
    return steps.slice(0, index).every(earlier => laneOf(earlier) !== laneOf(step) || isFinal(earlier.state));
  });
}

/** Returns true while a step goes on by itself. Those of a copy that failed or was skipped do not. */
export function hasStepsToDo({ steps }: RunSteps): boolean {
  return steps.some(step => !isFinal(step.state) && !isBlocked(step, steps));
}

/** Returns true for a step whose copy is not made, so that it cannot run until that copy is. */
export function isBlocked({ image }: Step, steps: readonly Step[]): boolean {
  const copy = image.kind === 'copy' ? copyOf(steps, image) : undefined;
  return copy !== undefined && isFinal(copy.state) && copy.state.kind !== 'done';
}

/** The id of the image that a step is about; undefined while its copy is not there. */
export function imageIdOf({ image }: Step, steps: readonly Step[], sourceId: string): string | undefined {
  if (image.kind === 'source') return sourceId;
  const state = copyOf(steps, image)?.state;
  return state?.kind === 'done' ? state.result.imageId : undefined;
}

export function findStep({ steps }: RunSteps, key: string): Step | undefined {
  return steps.find(step => step.key === key);
}

export function withState(runSteps: RunSteps, key: string, state: StepState): RunSteps {
  return changeStep(runSteps, key, step => ({ ...step, state }));
}

/** From the beginning: as new, with another token. It is to be announced again. */
export function repeatStep(runSteps: RunSteps, key: string): RunSteps {
  const repeat = (step: Step): Step => ({ ...step, state: { kind: 'waiting' }, repeats: step.repeats + 1 });
  return { ...changeStep(runSteps, key, repeat), isAnnounced: false };
}

function changeStep(runSteps: RunSteps, key: string, by: (step: Step) => Step): RunSteps {
  return { ...runSteps, steps: runSteps.steps.map(step => (step.key === key ? by(step) : step)) };
}

function copyOf(steps: readonly Step[], { of }: StepImage & { readonly kind: 'copy' }): Step | undefined {
  return steps.find(({ key }) => key === of);
}

/** Steps of one lane run one after the other: an image's own, except that a copy waits for no step of its source. */
function laneOf({ api, key, image }: Step): string {
  if (api === 'CopyImage') return key;
  return image.kind === 'source' ? '' : image.of;
}
