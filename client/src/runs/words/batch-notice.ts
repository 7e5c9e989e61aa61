import { t } from '@vscode/l10n';
import type { BatchMark, Run } from '../run';
import { describeRun } from './describe-run';
import type { Notice } from './notice';

/** How many failures are explained in the notification; the Runs view has all. */
const mostExplained = 5;

/** One notice for all runs of a batch: how many images there are, and for each failure its reason. */
export function batchNotice(runs: readonly Run[], { size }: BatchMark): Notice {
  const failed = runs.filter(isFailed);
  const canceled = runs.filter(isCanceled).length;
  const available = runs.filter(({ state }) => state.kind === 'ended' && state.outcome.kind === 'available').length;
  const reasons = failed.slice(0, mostExplained).map(describeRun);
  const more = failed.length - reasons.length;
  const sentences = [
    available === size
      ? t('All {0} images are available.', size)
      : t('{available} of {size} images are available.', { available, size }),
    ...reasons,
    ...(canceled > 0 ? [t('Canceled before they were sent: {0}.', canceled)] : []),
    ...(more > 0 ? [t('See the Runs view for {0} more.', more)] : []),
  ];
  return {
    severity: failed.length === 0 ? 'information' : 'warning',
    message: sentences.join(' '),
    actions: [
      ...(failed.length > 0 ? [{ kind: 'retry-failed', title: t('Retry Failed…') } as const] : []),
      { kind: 'show-in-tree', title: t('Show in Tree') },
    ],
    offers: [],
  };
}

/** Returns true for a run that has ended without an image that can be used, unless a person canceled it. */
export function isFailed(run: Run): boolean {
  return run.state.kind === 'ended' && run.state.outcome.kind !== 'available' && !isCanceled(run);
}

function isCanceled({ state }: Run): boolean {
  return state.kind === 'ended' && state.outcome.kind === 'not-created' && state.outcome.why.kind === 'cancelled';
}
