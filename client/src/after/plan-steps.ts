import type { StepDefinition } from '../../../server/src/protocol';
import { expandSteps, type StepTarget } from './expand-steps';
import type { PlannedStep, StepFacts, StepPlanning } from './planned-step';
import { stepKinds } from './steps';

/** Works out, from plain data alone, what the steps will do and what AWS would refuse. Never throws. */
export function planSteps(
  definitions: readonly StepDefinition[],
  target: StepTarget,
  facts: StepFacts,
): readonly PlannedStep[] {
  const works = expandSteps(definitions, target);
  const planning: StepPlanning = { target, facts, works };
  return definitions.map(({ id, api }) => {
    const own = works.filter(({ step }) => step === id);
    return {
      id,
      api,
      works: own.map(work => ({ ...work, ...stepKinds[api].plan(work, facts) })),
      problems: own.flatMap(work => stepKinds[api].problems(work, planning)),
    };
  });
}
