import { t } from '@vscode/l10n';
import { isActive, type Run } from '../../../runs/run';
import { canRepeat } from '../../../runs/steps/step-changes';
import type { PageAction } from '../page';

/** What a person can do with a run as it is, the likeliest first. */
export function runActions(run: Run): readonly PageAction[] {
  const action = (title: string, command: string): PageAction => ({ title, command, arguments: [run.id] });
  const hasImage = run.imageId !== undefined;
  const isOver = run.state.kind === 'ended';
  const isWatched = run.state.kind === 'watching' || run.state.kind === 'reconciling';
  const hasFailed = run.state.kind === 'ended' && run.state.outcome.kind !== 'available';
  const hasRest = run.after?.steps.some(step => step.state.kind === 'failed' && canRepeat(run, step)) === true;
  return [
    ...(hasRest ? [action(t('Run Remaining Steps'), 'ami.runRemainingSteps')] : []),
    ...(hasFailed ? [action(t('Create Image Again…'), 'ami.runAgain')] : []),
    ...(hasImage ? [{ title: t('Copy ID'), command: 'ami.copyId', arguments: [run.imageId] }] : []),
    ...(hasImage && run.target.endpoint === undefined ? [action(t('Open in AWS Console'), 'ami.openInConsole')] : []),
    ...(run.file !== undefined ? [action(t('Compare with File'), 'ami.compareRun')] : []),
    ...(isWatched ? [action(t('Stop Watching'), 'ami.stopWatching')] : []),
    ...(!isActive(run) && !isOver ? [action(t('Resume Watching'), 'ami.resumeWatching')] : []),
  ];
}
