import type { Rule } from './rule';
import { liveRules, staticRules } from './rules';
import { stepRules } from './rules/of-steps';
import { otherKind } from './rules/other-kind';
import { otherNotation } from './rules/other-notation';

/** Every rule once, in the order of the rule reference. */
export const allRules: readonly Rule[] = [otherKind, otherNotation, ...staticRules, ...stepRules, ...liveRules];
