import { t } from '@vscode/l10n';
import type { Step } from '../../after/run-steps';
import { plain } from '../../foreign-text';
import { imageNameOf, type Run } from '../run';
import { describeStepState, explainStep } from './describe-step-state';
import type { Notice, NoticeAction } from './notice';

/** One notice for the steps of all runs that ended at about the same time. */
export function stepsNotice(runs: readonly [Run, ...Run[]]): Notice {
  const [run] = runs;
  const all = runs.flatMap(each => stepsOf(each).map(step => ({ run: each, step })));
  const failed = all.filter(({ step }) => step.state.kind === 'failed');
  const done = all.filter(({ step }) => step.state.kind === 'done').length;
  const show: NoticeAction = { kind: 'show-run', title: t('Show Run') };
  if (failed.length > 0) {
    const [first] = failed;
    const state = first?.step.state;
    const offers =
      first !== undefined && state?.kind === 'failed' ? explainStep(first.run, first.step, state.failure).offers : [];
    return {
      severity: 'error',
      message: failedMessage(runs, failed),
      actions: [show],
      offers: failed.length === 1 ? offers : [],
    };
  }
  const name = plain(imageNameOf(run));
  const message =
    runs.length === 1 ? doneMessage(name, done) : t('{0} steps of {1} images are done.', done, runs.length);
  return { severity: 'information', message, actions: [show], offers: [] };
}

function failedMessage(
  runs: readonly [Run, ...Run[]],
  failed: readonly { readonly run: Run; readonly step: Step }[],
): string {
  const name = plain(imageNameOf(runs[0]));
  const [first] = failed;
  if (failed.length === 1 && first !== undefined) {
    return t('Step {step} failed for image {name} in {region}. {reason}', {
      step: plain(first.step.step),
      name: plain(imageNameOf(first.run)),
      region: plain(first.step.region),
      reason: describeStepState(first.run, first.step),
    });
  }
  return runs.length === 1
    ? t('{failed} of {all} steps failed for image {name}. The image can be used.', {
        failed: failed.length,
        all: stepsOf(runs[0]).length,
        name,
      })
    : t('{0} steps failed for {1} images. The images can be used.', failed.length, runs.length);
}

function doneMessage(name: string, done: number): string {
  return done === 1 ? t('1 step for image {0} is done.', name) : t('{0} steps for image {1} are done.', done, name);
}

function stepsOf({ after }: Run): readonly Step[] {
  return after?.steps ?? [];
}
