import { requestBlocks } from './completion/request-blocks';
import { makesSenseInRequest } from './completion/request-members';
import type { FileKind } from './file-kind';
import type { OtherFiles } from './other-files';
import { requestShape } from './request-schema';
import { RuleSet } from './rule-table';
import { liveRules, staticRules } from './rules';
import { isSurelyRequest } from './surely-request';
import { walkRequest } from './walk-request';

/** A CreateImage request. What is known of other files is loaded with the first text that may be one. */
export function requestKindWith(load: () => OtherFiles): FileKind {
  return {
    shape: requestShape,
    allRules: [...staticRules, ...liveRules],
    rules: { static: new RuleSet(staticRules), live: new RuleSet(liveRules), other: () => load().rules },
    walk: walkRequest,
    otherKind: document => (isSurelyRequest(document) ? undefined : load().kindOf(document)),
    suggestions: { blocks: requestBlocks, freeNames: [], makesSense: makesSenseInRequest },
  };
}
