import { findStep, isBlocked, repeatStep, withState } from '../../after/progress';
import type { RunSteps, Step } from '../../after/run-steps';
import { stepKinds } from '../../after/steps';
import { isAvailable, type Run } from '../run';

/** Returns true for a step that a person can have run again: it failed, or waits to be sent again. */
export function canRepeat(run: Run, { state, ...step }: Step): boolean {
  const isOver =
    state.kind === 'failed' || state.kind === 'queued' || state.kind === 'skipped' || state.kind === 'undone';
  return isAvailable(run) && isOver && !isBlocked({ ...step, state }, run.after?.steps ?? []);
}

/** Returns true for a step that a person can take out: nothing of it is under way. */
export function canSkip({ state }: Step): boolean {
  return state.kind === 'waiting' || state.kind === 'queued' || state.kind === 'failed';
}

/** Returns true for a step that was done and can be taken back. */
export function canUndo({ api, state }: Step): boolean {
  return state.kind === 'done' && state.result.isUnchanged !== true && stepKinds[api].undo !== undefined;
}

/** Undefined where nothing changes. A queued step is sent now, with the same token. */
export function repeatOne(run: Run, key: string): Run | undefined {
  return changeSteps(run, after => {
    const step = findStep(after, key);
    return step !== undefined && canRepeat(run, step) ? repeated(after, step) : undefined;
  });
}

/** Every step that failed or is queued; those that are done or were skipped stay as they are. */
export function repeatRemaining(run: Run): Run | undefined {
  return changeSteps(run, after => {
    const steps = after.steps.filter(step => isLeft(step) && canRepeat(run, step));
    return steps.length === 0 ? undefined : steps.reduce(repeated, after);
  });
}

export function skip(run: Run, key: string, at: string): Run | undefined {
  return changeSteps(run, after => {
    const step = findStep(after, key);
    return step !== undefined && canSkip(step) ? withState(after, key, { kind: 'skipped', at }) : undefined;
  });
}

export function markUndone(run: Run, key: string, at: string): Run | undefined {
  return changeSteps(run, after => {
    const step = findStep(after, key);
    return step?.state.kind === 'done' ? withState(after, key, { kind: 'undone', at }) : undefined;
  });
}

function repeated(after: RunSteps, { key, state }: Step): RunSteps {
  if (state.kind !== 'queued') return repeatStep(after, key);
  return withState(after, key, { ...state, until: new Date(0).toISOString() });
}

function isLeft({ state }: Step): boolean {
  return state.kind === 'failed' || state.kind === 'queued';
}

function changeSteps(run: Run, by: (after: RunSteps) => RunSteps | undefined): Run | undefined {
  const after = run.after === undefined ? undefined : by(run.after);
  return after === undefined ? undefined : { ...run, after };
}
