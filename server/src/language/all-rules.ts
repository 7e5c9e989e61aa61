import type { Rule } from './rule';
import { staticRules } from './rules';
import { liveRules } from './rules/of-account';
import { stepRules } from './rules/of-steps';
import { otherKind } from './rules/other-kind';
import { otherNotation } from './rules/other-notation';

/** Every rule once, in the order of the rule reference. */
export const allRules: readonly Rule[] = [otherKind, otherNotation, ...staticRules, ...stepRules, ...liveRules];
