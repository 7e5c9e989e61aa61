import type { Rule } from './rule';
import { liveRules, staticRules } from './rules';
import { stepRules } from './rules/of-steps';

/** Every rule once, in the order of the rule reference. */
export const allRules: readonly Rule[] = [...staticRules, ...stepRules, ...liveRules];
