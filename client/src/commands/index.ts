import { applyCleanUp } from './apply-clean-up';
import { checkPermissions } from './check-permissions';
import { cleanUpImages } from './clean-up-images';
import type { Command } from './command';
import { compareRun } from './compare-run';
import { configureRule } from './configure-rule';
import { copyAs } from './copy-as';
import { copyId } from './copy-id';
import { copyToRegions } from './copy-to-regions';
import { createBatch } from './create-batch';
import { createImage } from './create-image';
import { createImageFromInstance } from './create-image-from-instance';
import { deprecateImage } from './deprecate-image';
import { deregisterImage } from './deregister-image';
import { clearFilter, filterAccount } from './filter-account';
import { clearRunsFilter, filterRuns } from './filter-runs';
import { groupAccount } from './group-account';
import { importRequest } from './import-request';
import { loadMore } from './load-more';
import { newRequest } from './new-request';
import { newRequestFromImage } from './new-request-from-image';
import { newRequestFromInstance } from './new-request-from-instance';
import { openInConsole } from './open-in-console';
import { openRequest } from './open-request';
import { planImage } from './plan-image';
import { protectImage } from './protect-image';
import { refresh } from './refresh';
import { removeProtection } from './remove-protection';
import { removeRun } from './remove-run';
import { reportIssue } from './report-issue';
import { restoreFromRecycleBin } from './restore-from-recycle-bin';
import { resumeCleanUp } from './resume-clean-up';
import { resumeWatching } from './resume-watching';
import { retryFailed } from './retry-failed';
import { retryReading } from './retry-reading';
import { revealImage } from './reveal-image';
import { runAgain } from './run-again';
import { runRemainingSteps } from './run-remaining-steps';
import { runStepAgain } from './run-step-again';
import { selectInstance } from './select-instance';
import { selectProfile } from './select-profile';
import { selectRegion } from './select-region';
import { shareImage } from './share-image';
import { showFixes } from './show-fixes';
import { showImageDetails } from './show-image-details';
import { showLineage } from './show-lineage';
import { showLog } from './show-log';
import { showPlace } from './show-place';
import { showRun } from './show-run';
import { showTarget } from './show-target';
import { signIn } from './sign-in';
import { skipStep } from './skip-step';
import { stopWatching } from './stop-watching';
import { togglePageSection } from './toggle-page-section';
import { trySandbox } from './try-sandbox';
import { undoStep } from './undo-step';
import { useInstance } from './use-instance';
import { writeParameter } from './write-parameter';

/** Every command of the extension; a test compares it with `package.json`. */
export const commands: readonly Command[] = [
  createImage,
  createBatch,
  retryFailed,
  planImage,
  checkPermissions,
  newRequest,
  importRequest,
  copyAs,
  selectProfile,
  selectRegion,
  selectInstance,
  showTarget,
  trySandbox,
  refresh,
  filterAccount,
  filterRuns,
  clearRunsFilter,
  signIn,
  clearFilter,
  groupAccount,
  loadMore,
  useInstance,
  createImageFromInstance,
  newRequestFromInstance,
  newRequestFromImage,
  copyId,
  openInConsole,
  showLog,
  reportIssue,
  compareRun,
  deregisterImage,
  openRequest,
  removeRun,
  resumeWatching,
  revealImage,
  showImageDetails,
  showLineage,
  copyToRegions,
  shareImage,
  deprecateImage,
  protectImage,
  removeProtection,
  writeParameter,
  runStepAgain,
  runRemainingSteps,
  skipStep,
  undoStep,
  showPlace,
  runAgain,
  showRun,
  stopWatching,
  retryReading,
  showFixes,
  configureRule,
  togglePageSection,
  applyCleanUp,
  cleanUpImages,
  restoreFromRecycleBin,
  resumeCleanUp,
];
