import { checkPermissions } from './check-permissions';
import type { Command } from './command';
import { copyId } from './copy-id';
import { createImage } from './create-image';
import { createImageFromInstance } from './create-image-from-instance';
import { clearFilter, filterAccount } from './filter-account';
import { loadMore } from './load-more';
import { newRequest } from './new-request';
import { newRequestFromInstance } from './new-request-from-instance';
import { openInConsole } from './open-in-console';
import { planImage } from './plan-image';
import { refresh } from './refresh';
import { selectInstance } from './select-instance';
import { selectProfile } from './select-profile';
import { selectRegion } from './select-region';
import { showLog } from './show-log';
import { showTarget } from './show-target';
import { trySandbox } from './try-sandbox';
import { useInstance } from './use-instance';

/** Every command of the extension; a test compares it with `package.json`. */
export const commands: readonly Command[] = [
  createImage,
  planImage,
  checkPermissions,
  newRequest,
  selectProfile,
  selectRegion,
  selectInstance,
  showTarget,
  trySandbox,
  refresh,
  filterAccount,
  clearFilter,
  loadMore,
  useInstance,
  createImageFromInstance,
  newRequestFromInstance,
  copyId,
  openInConsole,
  showLog,
];
