import type { RunSteps, Step } from '../../../../client/src/after/run-steps';
import type { StepState } from '../../../../client/src/after/step-state';
import type { FailureData } from '../../../../client/src/ec2/aws-failure';

/** A step that shares the image, unless it says otherwise. */
export function makeStep(state: StepState, changes: Partial<Step> = {}): Step {
  return {
    key: 'share/source',
    step: 'share',
    api: 'ModifyImageAttribute',
    input: {},
    region: 'us-east-1',
    image: { kind: 'source' },
    repeats: 0,
    state,
    ...changes,
  };
}

/** A copy to eu-west-1, unless it says otherwise. */
export function makeCopy(state: StepState, changes: Partial<Step> = {}): Step {
  return makeStep(state, { key: 'copy/eu-west-1', step: 'copy', api: 'CopyImage', region: 'eu-west-1', ...changes });
}

export function makeSteps(...steps: readonly Step[]): RunSteps {
  return { definitions: [], steps, isAnnounced: false };
}

export const denied: FailureData = {
  code: 'UnauthorizedOperation',
  message: 'You are not authorized.',
  reach: 'refused',
};
export const at = '2026-11-23T12:00:00.000Z';
