import type { LiveContext, LiveRule } from './rule';
import { RuleSet } from './rule-table';
import { liveRules } from './rules/of-account';

/** The rules that compare a request with the account. Nobody needs them who has none. */
export interface AccountRules {
  readonly list: readonly LiveRule[];
  readonly rules: RuleSet<LiveContext>;
}

export const accountRules: AccountRules = { list: liveRules, rules: new RuleSet(liveRules) };
