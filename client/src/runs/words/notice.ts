import { t } from '@vscode/l10n';
import type { Offer } from '../../ec2/explain-failure';
import { plain } from '../../foreign-text';
import { imageNameOf, type Run } from '../run';
import { outcomeSentence } from './describe-run';
import { explainRun } from './explain-run';

/** A notification as data. Whoever shows it words the offers and runs the actions. */
export interface Notice {
  readonly severity: 'information' | 'warning' | 'error';
  /** Safe to show: foreign text in it makes neither links nor icons. */
  readonly message: string;
  readonly actions: readonly NoticeAction[];
  /** What explainFailure offers for the failure. */
  readonly offers: readonly Offer[];
}

export interface NoticeAction {
  readonly kind: 'copy-id' | 'show-in-tree' | 'open-in-console' | 'show-run' | 'run-again' | 'retry-failed';
  readonly title: string;
}

export function startNotice(run: Run): Notice {
  const message = t('Creating image {0} in {1}', plain(imageNameOf(run)), plain(run.target.region));
  return { severity: 'information', message, actions: [], offers: [] };
}

/** One notice for everything that ended at about the same time. */
export function endNotice(runs: readonly [Run, ...Run[]]): Notice {
  return runs.length === 1 ? oneNotice(runs[0]) : joinedNotice(runs);
}

function oneNotice(run: Run): Notice {
  const outcome = run.state.kind === 'ended' ? run.state.outcome : undefined;
  const message = outcome !== undefined ? outcomeSentence(run, outcome) : '';
  const show: NoticeAction = { kind: 'show-in-tree', title: t('Show in Tree') };
  if (outcome === undefined || outcome.kind === 'not-created') {
    const failure = outcome?.why.kind === 'refused' ? outcome.why.failure : undefined;
    return {
      severity: 'error',
      message,
      actions: [{ kind: 'run-again', title: t('Create Image Again…') }, show],
      offers: failure !== undefined ? explainRun(run, failure, 'create').offers : [],
    };
  }
  if (outcome.kind === 'failed') {
    const actions: readonly NoticeAction[] = [
      { kind: 'show-run', title: t('Show Run') },
      { kind: 'run-again', title: t('Create Image Again…') },
      show,
    ];
    return { severity: 'error', message, actions, offers: [] };
  }
  return {
    severity: outcome.kind === 'available' ? 'information' : 'warning',
    message,
    actions: [
      { kind: 'copy-id', title: t('Copy ID') },
      show,
      ...(run.target.endpoint !== undefined
        ? []
        : [{ kind: 'open-in-console', title: t('Open in AWS Console') } as const]),
    ],
    offers: [],
  };
}

function joinedNotice(runs: readonly Run[]): Notice {
  const available = runs.filter(run => run.state.kind === 'ended' && run.state.outcome.kind === 'available').length;
  const others = runs.length - available;
  const message =
    others === 0
      ? t('{0} images are available.', available)
      : t('{0} runs finished. Available: {1}. Not available: {2}.', runs.length, available, others);
  return {
    severity: others === 0 ? 'information' : 'warning',
    message,
    actions: [{ kind: 'show-in-tree', title: t('Show in Tree') }],
    offers: [],
  };
}
