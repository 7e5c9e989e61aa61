import type { AccountRules } from './account-rules';
import { requestBlocks } from './completion/request-blocks';
import { makesSenseInRequest } from './completion/request-members';
import type { FileKind } from './file-kind';
import type { OtherFiles } from './other-files';
import { requestShape } from './request-schema';
import { RuleSet } from './rule-table';
import { staticRules } from './rules';
import { isSurelyRequest } from './surely-request';
import { walkRequest } from './walk-request';

/** What is loaded with the first text or fact that needs it. */
export interface LoadedLater {
  readonly otherFiles: () => OtherFiles;
  readonly accountRules: () => AccountRules;
}

/** A CreateImage request. */
export function requestKindWith({ otherFiles, accountRules }: LoadedLater): FileKind {
  return {
    shape: requestShape,
    staticRules,
    liveRules: () => accountRules().list,
    rules: { static: new RuleSet(staticRules), live: () => accountRules().rules, other: () => otherFiles().rules },
    walk: walkRequest,
    otherKind: document => (isSurelyRequest(document) ? undefined : otherFiles().kindOf(document)),
    suggestions: { blocks: requestBlocks, freeNames: [], makesSense: makesSenseInRequest },
  };
}
