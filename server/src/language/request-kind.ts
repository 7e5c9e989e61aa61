import { requestBlocks } from './completion/request-blocks';
import { makesSenseInRequest } from './completion/request-members';
import type { FileKind } from './file-kind';
import { kindOfOther } from './other-kind';
import { requestShape } from './request-schema';
import { RuleSet } from './rule-table';
import { liveRules, staticRules } from './rules';
import { otherKind } from './rules/other-kind';
import { otherNotation } from './rules/other-notation';
import { walkRequest } from './walk-request';

/** A CreateImage request. */
export const requestKind: FileKind = {
  shape: requestShape,
  allRules: [...staticRules, ...liveRules],
  rules: {
    static: new RuleSet(staticRules),
    live: new RuleSet(liveRules),
    other: new RuleSet([otherKind, otherNotation]),
  },
  walk: walkRequest,
  otherKind: kindOfOther,
  suggestions: { blocks: requestBlocks, freeNames: [], makesSense: makesSenseInRequest },
};
