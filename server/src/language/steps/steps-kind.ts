import { stepBlocks } from '../completion/step-blocks';
import { makesSenseInSteps } from '../completion/step-members';
import type { FileKind } from '../file-kind';
import { RuleSet } from '../rule-table';
import { stepsFileRules } from '../rules/of-steps';
import { knownRegions } from './regions';
import { stepsShape } from './steps-schema';
import { walkSteps } from './walk-steps';

/** A file of steps after an image. */
export const stepsKind: FileKind = {
  shape: stepsShape,
  staticRules: stepsFileRules,
  liveRules: () => [],
  rules: { static: new RuleSet(stepsFileRules), live: () => new RuleSet([]), other: () => new RuleSet([]) },
  walk: walkSteps,
  otherKind: () => undefined,
  suggestions: { blocks: stepBlocks, freeNames: knownRegions, makesSense: makesSenseInSteps },
};
