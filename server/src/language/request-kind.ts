import { accountRules } from './account-rules';
import { otherFiles } from './other-files';
import { requestKindWith } from './request-kind-with';

/** A CreateImage request, for programs that are one file. */
export const requestKind = requestKindWith({ otherFiles: () => otherFiles, accountRules: () => accountRules });
