/** What `dist/cleanup.js` exports: everything of a clean-up that is needed only once somebody cleans up. */
export { config } from '@vscode/l10n';
export { readBin } from '../../../cleanup/bin/read-bin';
export { restore } from '../../../cleanup/bin/restore';
export { recheck } from '../../../cleanup/confirming/recheck';
export { removalQuestion } from '../../../cleanup/confirming/removal-question';
export { isRuledOut } from '../../../cleanup/decisions/rule-out';
export { sizeOfSnapshots } from '../../../cleanup/decisions/size';
export { CleanUps } from '../../../cleanup/doing/clean-ups';
export { readPlan } from '../../../cleanup/plan/read-plan';
export { totalsOf } from '../../../cleanup/plan/totals';
export { selectorOfFile } from '../../../cleanup/selection/selector-of-file';
export { patternProblem, selectorOfFilters } from '../../../cleanup/selection/selector-of-filters';
export { readSharing } from '../../../cleanup/sharing/read-sharing';
export { describeReason } from '../../../cleanup/words/describe-reason';
export { describeReference } from '../../../cleanup/words/describe-reference';
export { describeSize } from '../../../cleanup/words/describe-size';
export { cleanUpPage } from './clean-up-page';
export { summaryPage } from './summary-page';
